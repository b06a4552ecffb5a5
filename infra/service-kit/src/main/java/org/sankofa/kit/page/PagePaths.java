package org.sankofa.kit.page;

import io.micronaut.http.HttpRequest;
import java.util.List;
import org.sankofa.kit.access.Role;

/** Which addresses are pages. */
public final class PagePaths {
    private static final List<String> OTHERS = List.of("/api", "/internal", "/keys", "/health", "/prometheus");

    /** Leads whoever has signed in to where their work is. */
    public static final String HOME = "/home";

    private PagePaths() {}

    /** Where the work of that role is. */
    public static String home(Role role) {
        return switch (role) {
            case CLINICIAN -> "/profile";
            case HOST -> "/hospital";
            case MANAGER -> "/queue";
            case VERIFIER -> "/credentials";
            case OBSERVER, ADMIN, SERVICE -> "/account";
        };
    }

    public static boolean contain(HttpRequest<?> request) {
        return contain(request.getPath());
    }

    static boolean contain(String path) {
        return OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    /** The page above that address. */
    static String parent(String path) {
        return onward(path.substring(0, path.lastIndexOf('/')));
    }

    /**
     * Where somebody may be sent on to: a page of ours. Anything else, such as another site dressed up as a path, is the
     * landing page.
     *
     * @param next path with its query, as it came with a request
     */
    public static String onward(String next) {
        int query = next.indexOf('?');
        String path = query < 0 ? next : next.substring(0, query);
        boolean plain = next.length() <= 2000
                && path.startsWith("/")
                && !path.contains("//")
                && next.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\');
        return plain && contain(path) ? next : "/";
    }
}
