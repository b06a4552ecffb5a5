package org.sankofa.population;

import java.util.ArrayList;
import java.util.List;

/** A sentence with gaps such as {@code {skill1}}, cut up once so that filling it is only appending. */
final class Template {

    /** What a gap is filled with. */
    interface Filling {
        String of(String gap);
    }

    private final List<String> texts = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    Template(String sentence) {
        int from = 0;
        int open;
        while ((open = sentence.indexOf('{', from)) >= 0) {
            int close = sentence.indexOf('}', open);
            texts.add(sentence.substring(from, open));
            gaps.add(sentence.substring(open + 1, close));
            from = close + 1;
        }
        texts.add(sentence.substring(from));
    }

    void fill(StringBuilder out, Filling filling) {
        for (int i = 0; i < gaps.size(); i++) {
            out.append(texts.get(i)).append(filling.of(gaps.get(i)));
        }
        out.append(texts.getLast());
    }
}
