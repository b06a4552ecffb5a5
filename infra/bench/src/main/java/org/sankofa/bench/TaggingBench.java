package org.sankofa.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.ConceptTagger;

/**
 * How many questions one core reads, in this process. By processor time, collecting garbage included, so that what else
 * the machine does hardly counts.
 */
final class TaggingBench {
    private static final double WARM_UP_SECONDS = 8;
    private static final double WINDOW_SECONDS = 1;
    private static final int WINDOWS = 7;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<String> texts = Question.texts();
    private final ConceptTagger tagger;
    private final QuestionReader reader;

    TaggingBench(ConceptTagger tagger) {
        this.tagger = tagger;
        this.reader = new QuestionReader(tagger);
    }

    void run(Report report) {
        Progress.say("tagging: %d questions, one thread", texts.size());
        measure(report, "questions tagged a core", text -> tagger.tag(text).size());
        measure(
                report,
                "questions read a core",
                text -> reader.read(text).wanted().size());
    }

    private void measure(Report report, String what, ToIntFunction<String> found) {
        rate(found, WARM_UP_SECONDS);
        double[] rates = new double[WINDOWS];
        for (int window = 0; window < WINDOWS; window++) {
            rates[window] = rate(found, WINDOW_SECONDS);
        }
        report.atLeast(what, Report.perSecond(Saturation.median(rates)), Report.perSecond(20_000));
    }

    private double rate(ToIntFunction<String> found, double seconds) {
        long read = 0;
        long sum = 0;
        long start = SYSTEM.getProcessCpuTime();
        long spent;
        do {
            for (String text : texts) {
                sum += found.applyAsInt(text);
            }
            read += texts.size();
            spent = SYSTEM.getProcessCpuTime() - start;
        } while (spent < seconds * 1e9);
        if (sum < read) {
            throw new IllegalStateException("questions name less than one thing on average");
        }
        return read / (spent / 1e9);
    }
}
