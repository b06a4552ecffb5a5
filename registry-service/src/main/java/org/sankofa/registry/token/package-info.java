/** Tokens: access tokens and the keys they are signed with, sessions of rotating refresh tokens, service tokens. */
@NullMarked
package org.sankofa.registry.token;

import org.jspecify.annotations.NullMarked;
