package org.sankofa.kit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.sankofa.search.Explanation;

/**
 * Something asked for that a result meets.
 *
 * @param words of the search
 * @param concepts of the result by which it is met: what was asked for, or parts of it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Met(String words, Explanation.Basis basis, List<Named> concepts) {

    /** @param language BCP 47 tag of the reader */
    public static List<Met> all(Explanation explanation, String language) {
        return explanation.matches().stream()
                .map(match -> new Met(match.words(), match.basis(), Named.all(match.concepts(), language)))
                .toList();
    }
}
