package org.sankofa.kit.id;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Some ids as the list of an IN condition. Micronaut Data takes a list of byte arrays for one array, so the places are
 * written out here.
 */
public final class IdList {
    /** Ids in one list. */
    static final int MOST = 256;

    private final List<UUID> ids;
    /** Filled up with the last id to a power of two, so that there are nine statements to prepare and not 256. */
    private final int places;

    private IdList(List<UUID> ids) {
        this.ids = ids;
        this.places = Integer.highestOneBit(2 * ids.size() - 1);
    }

    /** All of the ids, in as many lists as it takes; no list where there are none. */
    public static List<IdList> of(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<IdList> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            lists.add(new IdList(all.subList(from, Math.min(from + MOST, all.size()))));
        }
        return lists;
    }

    /** What stands between the brackets of the condition. */
    public String places() {
        return String.join(", ", Collections.nCopies(places, "?"));
    }

    /**
     * Sets the ids, the first at that place of the statement.
     *
     * @return the place after the last one
     */
    public int set(PreparedStatement statement, int first) throws SQLException {
        for (int place = 0; place < places; place++) {
            statement.setBytes(first + place, UuidBytes.bytes(ids.get(Math.min(place, ids.size() - 1))));
        }
        return first + places;
    }
}
