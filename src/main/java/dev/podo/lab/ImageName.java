package dev.podo.lab;

/** Container image names, which have many spellings for one image. */
public final class ImageName {

    private static final String HUB = "docker.io";

    private ImageName() {}

    /** Whether both names mean the same image: {@code nginx} is {@code docker.io/library/nginx:latest}. */
    public static boolean same(String one, String other) {
        return !one.isBlank() && !other.isBlank() && full(one).equals(full(other));
    }

    /** The name with registry, path, and a tag or digest. A digest makes the tag beside it meaningless. */
    public static String full(String name) {
        String image = name.strip();
        int at = image.indexOf('@');
        String digest = at < 0 ? "" : image.substring(at);
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        boolean hasTag = colon > tagged.lastIndexOf('/');
        String path = hasTag ? tagged.substring(0, colon) : tagged;
        String version = !digest.isEmpty() ? digest : hasTag ? tagged.substring(colon) : ":latest";
        return withRegistry(path) + version;
    }

    private static String withRegistry(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash);
        boolean registry = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (first.equals("index.docker.io")) {
            return withRegistry(HUB + path.substring(slash));
        }
        if (!registry) {
            return HUB + (slash < 0 ? "/library/" : "/") + path;
        }
        boolean bareHubName = first.equals(HUB) && path.indexOf('/', slash + 1) < 0;
        return bareHubName ? HUB + "/library" + path.substring(slash) : path;
    }
}
