package org.sankofa.kit.page;

import java.util.ArrayList;
import java.util.List;
import org.sankofa.search.Explanation.Mark;
import org.sankofa.search.Explanation.Passage;

/** A passage in pieces, of which some are to be marked. */
public record Marked(List<Piece> pieces) {

    public record Piece(String text, boolean marked) {}

    public static Marked of(Passage passage) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : passage.marks()) {
            pieces.add(new Piece(passage.text().substring(at, mark.start()), false));
            pieces.add(new Piece(passage.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        pieces.add(new Piece(passage.text().substring(at), false));
        return new Marked(
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }
}
