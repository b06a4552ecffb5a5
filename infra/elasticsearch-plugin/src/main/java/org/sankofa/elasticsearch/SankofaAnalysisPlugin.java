package org.sankofa.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Token filters from Lucene that the embedded server carries the code of, but does not register.
 *
 * <p>Names, parameters and defaults are those of Elastic's own `analysis-common` module, so that the same index settings
 * are accepted by a stock server without this plugin. `stop`, `shingle` and the plain `lowercase` are in every server.
 */
public final class SankofaAnalysisPlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "arabic_normalization",
                        (index, env, name, settings) -> normalizing(name, ArabicNormalizationFilter::new),
                "asciifolding", (index, env, name, settings) -> asciiFolding(name, settings),
                "decimal_digit", (index, env, name, settings) -> normalizing(name, DecimalDigitFilter::new),
                "edge_ngram", (index, env, name, settings) -> edgeNgram(name, settings),
                "elision",
                        AnalysisPlugin.requiresAnalysisSettings(
                                (index, env, name, settings) -> elision(name, env, settings)),
                "lowercase", (index, env, name, settings) -> lowercase(name, settings),
                "snowball",
                        AnalysisPlugin.requiresAnalysisSettings(
                                (index, env, name, settings) -> snowball(name, settings)),
                "stemmer",
                        AnalysisPlugin.requiresAnalysisSettings(
                                (index, env, name, settings) -> stemmer(name, settings)));
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                PreConfiguredTokenFilter.singleton("arabic_normalization", true, ArabicNormalizationFilter::new),
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton("decimal_digit", true, DecimalDigitFilter::new));
    }

    private static TokenFilterFactory asciiFolding(String name, Settings settings) {
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return new Plain(name, tokens -> new ASCIIFoldingFilter(tokens, preserveOriginal)) {
            @Override
            public TokenStream normalize(TokenStream tokens) {
                return new ASCIIFoldingFilter(tokens);
            }
        };
    }

    private static TokenFilterFactory edgeNgram(String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return new Plain(name, tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, preserveOriginal));
    }

    private static TokenFilterFactory elision(String name, Environment environment, Settings settings) {
        CharArraySet articles = Analysis.parseArticles(environment, settings);
        if (articles == null) {
            throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
        }
        return normalizing(name, tokens -> new ElisionFilter(tokens, articles));
    }

    private static TokenFilterFactory lowercase(String name, Settings settings) {
        String language = settings.get("language");
        if (language == null) {
            return normalizing(name, org.apache.lucene.analysis.LowerCaseFilter::new);
        }
        return switch (language) {
            case "greek" -> normalizing(name, GreekLowerCaseFilter::new);
            case "irish" -> normalizing(name, IrishLowerCaseFilter::new);
            case "turkish" -> normalizing(name, TurkishLowerCaseFilter::new);
            default -> throw new IllegalArgumentException("language [" + language + "] not support for lower case");
        };
    }

    private static TokenFilterFactory snowball(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "English"));
        return new Plain(name, tokens -> new SnowballFilter(tokens, language));
    }

    private static TokenFilterFactory stemmer(String name, Settings settings) {
        StemmerLanguage language = StemmerLanguage.named(settings.get("language", settings.get("name", "porter")));
        return new Plain(name, language::stem);
    }

    private static TokenFilterFactory normalizing(String name, UnaryOperator<TokenStream> filter) {
        return new Normalizing(name, filter);
    }

    private static class Plain extends AbstractTokenFilterFactory {
        private final UnaryOperator<TokenStream> filter;

        Plain(String name, UnaryOperator<TokenStream> filter) {
            super(name);
            this.filter = filter;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return filter.apply(tokens);
        }
    }

    /** A filter that also applies to whole keywords, and to the stems of prefix and wildcard queries. */
    private static final class Normalizing extends Plain implements NormalizingTokenFilterFactory {
        Normalizing(String name, UnaryOperator<TokenStream> filter) {
            super(name, filter);
        }
    }
}
