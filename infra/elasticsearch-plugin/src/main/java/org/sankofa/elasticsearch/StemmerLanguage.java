package org.sankofa.elasticsearch;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** The values of the `stemmer` filter's `language` that we carry: those of our five languages, as stock servers map them. */
enum StemmerLanguage {
    ARABIC(ArabicStemFilter::new),
    ENGLISH(PorterStemFilter::new),
    PORTER(PorterStemFilter::new),
    LIGHT_ENGLISH(KStemFilter::new),
    MINIMAL_ENGLISH(EnglishMinimalStemFilter::new),
    POSSESSIVE_ENGLISH(EnglishPossessiveFilter::new),
    FRENCH(tokens -> new SnowballFilter(tokens, new FrenchStemmer())),
    LIGHT_FRENCH(FrenchLightStemFilter::new),
    MINIMAL_FRENCH(FrenchMinimalStemFilter::new),
    PORTUGUESE_RSLP(PortugueseStemFilter::new),
    LIGHT_PORTUGUESE(PortugueseLightStemFilter::new),
    MINIMAL_PORTUGUESE(PortugueseMinimalStemFilter::new),
    SPANISH(tokens -> new SnowballFilter(tokens, new SpanishStemmer())),
    LIGHT_SPANISH(SpanishLightStemFilter::new);

    private final UnaryOperator<TokenStream> stem;

    StemmerLanguage(UnaryOperator<TokenStream> stem) {
        this.stem = stem;
    }

    TokenStream stem(TokenStream tokens) {
        return stem.apply(tokens);
    }

    /** @throws IllegalArgumentException for a language that this plugin does not carry */
    static StemmerLanguage named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("stemmer language [" + name + "] is not in the embedded server", e);
        }
    }
}
