package org.sankofa.kit.page;

import java.util.Locale;
import org.sankofa.kit.problem.PageMessages;

/** Somebody who has not signed in, and reads. */
public final class PageTexts {
    private PageTexts() {}

    public static Reader reader(Locale language) {
        return new Reader(PageMessages.read(), new Assets(), language, null, "/");
    }
}
