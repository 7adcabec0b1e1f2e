package dev.podo.lab;

import java.util.Map;

public final class SealedSecret {
    private SealedSecret() {}
    public static Map<String, Object> seal(Map<String, Object> secret, String salt) { return secret; }
}
