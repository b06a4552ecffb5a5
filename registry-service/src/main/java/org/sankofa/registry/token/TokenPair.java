package org.sankofa.registry.token;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a sign-in gives.
 *
 * @param accessToken for the Authorization header
 * @param expiresIn seconds that the access token is good for
 * @param refreshToken for the next pair; works once
 */
@Serdeable
record TokenPair(String accessToken, String tokenType, long expiresIn, String refreshToken) {
    @Override
    public String toString() {
        return "TokenPair[…]";
    }
}
