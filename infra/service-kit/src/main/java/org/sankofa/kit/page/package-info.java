/**
 * Pages for people: rendered on the server, in their language, whole without JavaScript. Everything that is not below
 * {@code /api}, {@code /internal} and the addresses of operators is a page; pages take the session cookie and nothing else,
 * the API takes bearer tokens and nothing else.
 */
@NullMarked
package org.sankofa.kit.page;

import org.jspecify.annotations.NullMarked;
