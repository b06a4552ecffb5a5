package org.sankofa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailPageTest {
    private static MailServer.Mail mail(String text) {
        return new MailServer.Mail("ama@example.org", "A <b>need</b>", text, Instant.parse("2026-11-01T08:00:00Z"));
    }

    @Test
    void shouldShowTextAsText_andAddressesAsLinks() {
        String page = MailPage.of(
                List.of(mail("See <script>:\n\nhttp://localhost:1/code?code=a&b=\"x\n\nUntil then.")), "a\"b");
        assertThat(page)
                .contains("A &lt;b&gt;need&lt;/b&gt;", "See &lt;script&gt;:", "value=\"a&quot;b\"")
                .contains("<a href=\"http://localhost:1/code?code=a&amp;b=\">http://localhost:1/code?code=a&amp;b=</a>")
                .contains("&quot;x\n\nUntil then.");
    }

    @Test
    void shouldSay_thatThereIsNone() {
        assertThat(MailPage.of(List.of(), "")).contains("There is none yet.");
    }
}
