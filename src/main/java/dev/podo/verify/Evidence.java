package dev.podo.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a decision rests on.
 *
 * @param objects the objects of the learner's namespace as the cluster had them, {@code v1} Events included
 * @param elapsed the time since the submission was applied
 */
public record Evidence(List<Map<String, Object>> objects, Duration elapsed) {

    public Evidence {
        objects = List.copyOf(objects);
    }
}
