package org.sankofa.search;

/** There is no index (never made, or lost): {@link ClinicianIndex#ensure} makes an empty one, rebuild fills it. */
public final class IndexMissingException extends SearchUnavailableException {

    private static final long serialVersionUID = 1;

    public IndexMissingException() {
        super("there is no index behind the alias " + ClinicianIndex.ALIAS, null);
    }
}
