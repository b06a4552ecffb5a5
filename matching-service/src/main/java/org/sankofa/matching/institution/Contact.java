package org.sankofa.matching.institution;

import org.jspecify.annotations.Nullable;

/** Whom managers reach at an institution; shown to its members and to managers only. */
public record Contact(String name, String email, @Nullable String phone) {}
