package org.sankofa.population;

import java.util.List;
import java.util.SplittableRandom;

/** A choice among values of which some come more often than others; or each with its own probability. */
final class Weighted<T> {

    private final List<T> values;
    private final double[] weights;
    private final double[] upTo;

    Weighted(List<T> values, List<Double> weights) {
        this.values = List.copyOf(values);
        this.weights = new double[values.size()];
        this.upTo = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            this.weights[i] = weights.get(i);
            sum += this.weights[i];
            upTo[i] = sum;
        }
    }

    T pick(SplittableRandom random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }

    int size() {
        return values.size();
    }

    T value(int index) {
        return values.get(index);
    }

    double weight(int index) {
        return weights[index];
    }

    List<T> values() {
        return values;
    }
}
