package org.sankofa.search.vocabulary;

import java.util.List;

/**
 * A job title as people write it.
 *
 * @param occupation ISCO-08 unit group
 * @param title in the language of its file
 * @param specialties ids of what the title says beyond the occupation, as `vascular-surgery` in "vascular surgeon"
 */
public record JobTitle(String occupation, String title, List<String> specialties) {
    public JobTitle {
        specialties = List.copyOf(specialties);
    }
}
