package org.sankofa.standalone;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail that was sent, as a page for who tries the system out: everything as text, addresses of pages as links. */
final class MailPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private MailPage() {}

    /** @param to whose mail it is; empty for everybody's */
    static String of(List<MailServer.Mail> mails, String to) {
        StringBuilder page = new StringBuilder(4096).append("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Mail – Sankofa</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 0 auto; padding: 1rem }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
                article { border-top: 1px solid; margin-top: 1rem }
                </style>
                </head>
                <body>
                <main>
                <h1>Mail that was sent</h1>
                <p>Nothing leaves this machine: it is shown here instead, newest first, until the system stops.</p>
                <form><label>To <input name="to" type="email" value="%s"></label> <button>Show</button></form>
                """.formatted(escaped(to)));
        if (mails.isEmpty()) {
            page.append("<p>There is none yet. Reload this page in a few seconds.</p>\n");
        }
        mails.forEach(mail -> page.append(
                """
                <article>
                <h2 dir="auto">%s</h2>
                <p>To %s, <time>%s</time></p>
                <pre dir="auto">%s</pre>
                </article>
                """.formatted(escaped(mail.subject()), escaped(mail.to()), mail.at(), linked(mail.text()))));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            String address = escaped(link.group());
            out.append(escaped(text.substring(from, link.start())))
                    .append("<a href=\"%1$s\">%1$s</a>".formatted(address));
            from = link.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
