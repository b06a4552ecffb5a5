package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingTextTest {
    private static final Identity AMINA = new Identity("Amina Noor", "Warsame", null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to amina@example.org",
                "amina (at) example.org",
                "amina @ example . org",
                "ａｍｉｎａ＠example.org"
            })
    void findsAddresses(String text) {
        assertThat(IdentifyingText.in(text, null)).contains(IdentifyingText.E_MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"see https://example.org/me", "www.example.org", "linkedin.com/in/amina", "mysite.net"})
    void findsWebAddresses(String text) {
        assertThat(IdentifyingText.in(text, null)).contains(IdentifyingText.WEB_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call +252 63 441 2345",
                "06-12345678",
                "(020) 555 1234",
                "0044.20.7946.0958",
                "٠٦١٢٣٤٥٦٧٨",
                "76 123 456 78"
            })
    void findsPhones(String text) {
        assertThat(IdentifyingText.in(text, null)).contains(IdentifyingText.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Amina, midwife", "signed: WARSAME", "dr. Wársame", "amina warsame", "warsame amina", "Noor"})
    void findsTheWritersName(String text) {
        assertThat(IdentifyingText.in(text, AMINA)).contains(IdentifyingText.NAME);
    }

    @Test
    void findsNamesOfScriptsWithoutSpacesOrCase() {
        assertThat(IdentifyingText.in("我叫李小明，护士", new Identity("小明", "李", null, null)))
                .contains(IdentifyingText.NAME);
        assertThat(IdentifyingText.in("أنا عبد الله طبيب", new Identity("عبد الله", "حسن", null, null)))
                .contains(IdentifyingText.NAME);
    }

    @Test
    void leavesWordsThatAreNamesToo() {
        assertThat(IdentifyingText.in("I hope to teach young mothers", new Identity("Hope", "Young", null, null)))
                .isEmpty();
        assertThat(IdentifyingText.in("I hope young people", new Identity("Hope", "Young", null, null)))
                .contains(IdentifyingText.NAME);
        assertThat(IdentifyingText.in("Van harte", new Identity("Kofi", "van der Berg", null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ward sister 2010-2015, then 2016 - 2020 in theatre.",
                "From 2019-03-04 to 04/03/2021; 1,200,000 inhabitants; 12 500 births a year",
                "ICD-10 and ISO 13485:2016, 24/7 on call, ratio 1:2, 4.5 years",
                "Obstetrics e.g. caesarean section, ventouse; training at level 2 (2018 2019 2020).",
                "SARS-CoV-2 @ intensive care"
            })
    void leavesWhatCliniciansWrite(String text) {
        assertThat(IdentifyingText.in(text, AMINA)).isEmpty();
    }
}
