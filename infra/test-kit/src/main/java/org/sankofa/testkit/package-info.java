/** What the tests of all modules share: real servers, fixtures, and an HTTP client that holds answers to the OpenAPI. */
@NullMarked
package org.sankofa.testkit;

import org.jspecify.annotations.NullMarked;
