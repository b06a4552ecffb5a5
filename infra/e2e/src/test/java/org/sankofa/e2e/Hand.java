package org.sankofa.e2e;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.awaitility.Awaitility;

/** How somebody works a page: with a finger or a mouse, or with nothing but the keys. */
enum Hand {
    POINTER {
        @Override
        void press(Locator what) {
            what.click();
        }

        @Override
        void tick(Locator choice) {
            choice.check();
        }

        @Override
        void write(Locator line, String text) {
            line.fill(text);
        }

        @Override
        void date(Locator line, LocalDate day) {
            line.fill(day.toString());
        }

        @Override
        void pick(Locator list, String value) {
            list.selectOption(value);
        }
    },

    /** Goes to everything with the tabulator, so that what it cannot reach fails; dates are written as in American English. */
    KEYS {
        @Override
        void press(Locator what) {
            reach(what);
            Page page = what.page();
            page.evaluate("() => { window.left = true; }");
            page.keyboard().press("Enter");
            Awaitility.await("another page")
                    .ignoreExceptionsInstanceOf(PlaywrightException.class)
                    .until(() -> (Boolean) page.evaluate("() => !window.left && document.readyState === 'complete'"));
        }

        @Override
        void tick(Locator choice) {
            if (choice.isChecked()) {
                return;
            }
            if (!"radio".equals(choice.getAttribute("type"))) {
                reach(choice);
                keyboard(choice).press("Space");
                return;
            }
            // The tabulator comes to one of a group; the arrows go on from there, and choose.
            walk(choice, "Tab", "(choice) => document.activeElement.name === choice.name");
            if (!holds(choice, FOCUSED)) {
                walk(choice, "ArrowDown", FOCUSED);
            }
            if (!choice.isChecked()) {
                keyboard(choice).press("Space");
            }
        }

        @Override
        void write(Locator line, String text) {
            reach(line);
            keyboard(line).press("Control+A");
            keyboard(line).type(text);
        }

        @Override
        void date(Locator line, LocalDate day) {
            reach(line);
            keyboard(line).type(day.format(AMERICAN));
        }

        @Override
        void pick(Locator list, String value) {
            reach(list);
            keyboard(list).press("Home");
            if (!value.equals(list.inputValue())) {
                walk(list, "ArrowDown", "(list) => list.value === '" + value + "'");
            }
        }
    };

    private static final String FOCUSED = "(what) => document.activeElement === what";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMddyyyy");
    /** More than any page has to be gone through, or any list has entries. */
    private static final int STEPS = 400;

    /** A link or a button that leads to another page. */
    abstract void press(Locator what);

    /** A box, or one of several choices. */
    abstract void tick(Locator choice);

    abstract void write(Locator line, String text);

    abstract void date(Locator line, LocalDate day);

    abstract void pick(Locator list, String value);

    private static void reach(Locator what) {
        if (!holds(what, FOCUSED)) {
            walk(what, "Tab", FOCUSED);
        }
    }

    private static void walk(Locator what, String key, String until) {
        for (int step = 0; step < STEPS; step++) {
            keyboard(what).press(key);
            if (holds(what, until)) {
                return;
            }
        }
        throw new AssertionError(key + " never comes to " + what);
    }

    private static boolean holds(Locator what, String condition) {
        return (Boolean) what.evaluate(condition);
    }

    private static Keyboard keyboard(Locator what) {
        return what.page().keyboard();
    }
}
