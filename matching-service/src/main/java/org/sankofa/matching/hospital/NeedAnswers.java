package org.sankofa.matching.hospital;

import org.sankofa.kit.page.Typed;

/** What was typed. */
record NeedAnswers() {
    /** The version that a form was made from; none that there is where it does not say. */
    static long version(Typed typed) {
        String version = typed.text("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }
}
