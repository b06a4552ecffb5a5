package org.sankofa.registry.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "amina@example.org, amina@example.org",
        "'  Amina.Yusuf@Example.ORG ', amina.yusuf@example.org",
        "o'brien+mida@mail.example.org, o'brien+mida@mail.example.org",
        "côté@exämple.org, côté@xn--exmple-cua.org",
        "عائشة@مثال.إختبار, عائشة@xn--mgbh0fb.xn--kgbechtv",
        "李@例子.测试, 李@xn--fsqu00a.xn--0zwm56d",
        "amina@EXAMPLE.ORG, amina@example.org",
    })
    void shouldTake_addressesOfAnyScript_andFindTheirKey(String typed, String key) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "amina",
                "amina@",
                "@example.org",
                "amina@example",
                "amina@@example.org",
                "amina@exa mple.org",
                "amina@-example.org",
                "amina@example-.org",
                "amina@example..org",
                "amina@example.org.",
                ".amina@example.org",
                "amina.@example.org",
                "ami..na@example.org",
                "a mina@example.org",
                "\"amina\"@example.org",
                "amina@[127.0.0.1]",
                "amina@127.0.0.1",
                "amina@example.org\r\nBcc: everybody@example.org",
                "amina\r\n@example.org",
                "amina\u0000@example.org",
                "amina@exam\u0000ple.org",
                "amina@example.org,other@example.org",
                "Amina <amina@example.org>",
                "amina\u202e@example.org",
                "<script>@example.org",
                "amina(comment)@example.org",
            })
    void shouldRefuse_whatIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void shouldMeasure_theLocalPart(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.org").isPresent())
                .isEqualTo(length <= 64);
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 255, 5000, 2_000_000})
    void shouldMeasure_theWhole(int length) {
        String domain = "b23456789.".repeat(200_000).substring(0, length - 2 - "org".length() - 1);
        String typed = "a@" + domain.replaceAll("\\.$", "c") + ".org";
        assertThat(EmailAddress.parse(typed).isPresent()).isEqualTo(length <= 254);
    }

    @Property
    void shouldNever_fail_norLetControlCharactersThrough(@ForAll String local, @ForAll String domain) {
        Optional<EmailAddress> parsed = EmailAddress.parse(local + "@" + domain);
        parsed.ifPresent(email -> assertThat(email.deliverable().codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c)));
        parsed.ifPresent(email -> assertThat(EmailAddress.parse(email.key()))
                .map(EmailAddress::key)
                .contains(email.key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina@example.org"})
    void shouldNotSay_whoItIs_inLogs(String typed) {
        assertThat(EmailAddress.parse(typed).orElseThrow().toString()).doesNotContain("amina");
    }
}
