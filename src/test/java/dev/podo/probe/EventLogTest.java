package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLogTest {

    private static final HasMetadata WEB = new DeploymentBuilder()
            .withNewMetadata()
            .withName("web")
            .withUid("web-now")
            .withCreationTimestamp("2026-01-01T00:00:10Z")
            .endMetadata()
            .build();

    private final List<Event> all = new ArrayList<>();

    @Test
    void the_oldest_come_first_and_within_a_second_the_count_of_changes_decides() {
        add("Started", "Pod", "web-5d4-x", "u", "2026-01-01T00:00:11Z", "99");
        add("Pulled", "Pod", "web-5d4-x", "u", "2026-01-01T00:00:11Z", "9");
        all.add(new EventBuilder(event("Scheduled", "Pod", "web-5d4-x", "u", null, "100"))
                .withEventTime(new MicroTime("2026-01-01T00:00:10.900000Z"))
                .build());

        assertThat(EventLog.ofPods(all, "web-5d4-x", "").result().get("reasons"))
                .isEqualTo(List.of("Scheduled", "Pulled", "Started"));
    }

    @Test
    void what_is_told_late_of_a_pod_stands_before_what_is_told_of_the_next_of_its_name() {
        add("Scheduled", "Pod", "x", "one", "2026-01-01T00:00:10Z", "1");
        add("Scheduled", "Pod", "x", "two", "2026-01-01T00:00:12Z", "2");
        add("Started", "Pod", "x", "one", "2026-01-01T00:00:13Z", "3");
        add("Started", "Pod", "x", "two", "2026-01-01T00:00:14Z", "4");
        add("Killing", "Pod", "x", "one", "2026-01-01T00:00:15Z", "5");

        assertThat(EventLog.ofPods(all, "x", "").result().get("reasons"))
                .isEqualTo(List.of("Scheduled", "Started", "Killing", "Scheduled", "Started"));
    }

    @Test
    void what_is_told_of_the_pod_that_is_there_now_stands_apart() {
        add("Scheduled", "Pod", "x", "one", "2026-01-01T00:00:10Z", "1");
        add("Started", "Pod", "x", "one", "2026-01-01T00:00:11Z", "2");
        add("Pulled", "Pod", "x", "two", "2026-01-01T00:00:12Z", "3");

        assertThat(EventLog.ofPods(all, "x", "two").result().get("current")).isEqualTo(List.of("Pulled"));
        assertThat(EventLog.ofPods(all, "x", "").result().get("current")).isEqualTo(List.of());
    }

    @Test
    void within_a_second_they_stand_as_one_leads_to_the_other() {
        add("Started", "Pod", "web-5d4cf56db6-x2b7k", "p", "2026-01-01T00:00:11Z", "1");
        all.add(new EventBuilder(event("Scheduled", "Pod", "web-5d4cf56db6-x2b7k", "p", "2026-01-01T00:00:11Z", "2"))
                .withReportingComponent("default-scheduler")
                .build());
        add("SuccessfulCreate", "ReplicaSet", "web-5d4cf56db6", "r", "2026-01-01T00:00:11Z", "3");
        add("ScalingReplicaSet", "Deployment", "web", "web-now", "2026-01-01T00:00:11Z", "4");

        assertThat(EventLog.ofWorkload(all, WEB).result().get("reasons"))
                .isEqualTo(List.of("ScalingReplicaSet", "SuccessfulCreate", "Scheduled", "Started"));
    }

    @Test
    void a_line_names_reason_object_and_message_and_is_bounded() {
        all.add(new EventBuilder(event("Failed", "Pod", "x", "u", "2026-01-01T00:00:11Z", "1"))
                .withMessage(" two\nlines " + "y".repeat(1000))
                .build());

        String line = ((List<?>) EventLog.ofPods(all, "x", "").result().get("lines"))
                .get(0)
                .toString();

        assertThat(line).startsWith("Failed Pod/x: two lines yyy").hasSize("Failed Pod/x: ".length() + 300);
    }

    @Test
    void who_told_it_stands_in_either_of_two_fields() {
        all.add(new EventBuilder(event("Scheduled", "Pod", "x", "u", "2026-01-01T00:00:11Z", "1"))
                .withReportingComponent("default-scheduler")
                .build());
        all.add(new EventBuilder(event("Pulled", "Pod", "x", "u", "2026-01-01T00:00:12Z", "2"))
                .withNewSource("kubelet", "podo")
                .build());

        assertThat(EventLog.ofPods(all, "x", "").result().get("components"))
                .isEqualTo(List.of("default-scheduler", "kubelet"));
    }

    @Test
    void the_oldest_and_the_newest_are_kept() {
        IntStream.range(0, 250)
                .forEach(i -> add("R" + i, "Pod", "x", "u", "2026-01-01T00:00:11Z", String.valueOf(1000 + i)));

        List<?> reasons = (List<?>) EventLog.ofPods(all, "x", "").result().get("reasons");

        assertThat(reasons).hasSize(EventLog.MOST);
        assertThat(reasons.get(0)).isEqualTo("R0");
        assertThat(reasons.get(EventLog.OLDEST)).isEqualTo("R170");
        assertThat(reasons.get(reasons.size() - 1)).isEqualTo("R249");
    }

    @Test
    void what_kubernetes_combines_reads_as_what_happened_last() {
        all.add(new EventBuilder(event("ScalingReplicaSet", "Pod", "x", "u", "2026-01-01T00:00:11Z", "1"))
                .withMessage("(combined from similar events): Scaled down replica set x to 0")
                .build());

        assertThat(EventLog.ofPods(all, "x", "").result().get("lines"))
                .isEqualTo(List.of("ScalingReplicaSet Pod/x: Scaled down replica set x to 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment,web,web-now,true",
        "Deployment,web,web-before,false",
        "ReplicaSet,web-5d4cf56db6,r,true",
        "Pod,web-5d4cf56db6-x2b7k,p,true",
        "Pod,web-5d4cf56db6,p,false",
        "ReplicaSet,web-admin-5d4cf56db6,r,false",
        "Pod,web-admin-5d4cf56db6-x2b7k,p,false",
        "Pod,web-admin-x2b7k,p,false",
        "Pod,web,p,false",
        "ConfigMap,web-5d4cf56db6,c,false",
    })
    void a_deployment_has_made_what_is_named_after_it(String kind, String name, String uid, boolean counts) {
        add("R", kind, name, uid, "2026-01-01T00:00:10Z", "1");

        assertThat(EventLog.ofWorkload(all, WEB).events()).hasSize(counts ? 1 : 0);
    }

    @Test
    void what_an_earlier_workload_of_the_name_has_made_is_left_out_also_when_it_ends_later() {
        add("Scheduled", "Pod", "web-5d4cf56db6-x2b7k", "old", "2026-01-01T00:00:03Z", "1");
        add("Killing", "Pod", "web-5d4cf56db6-x2b7k", "old", "2026-01-01T00:00:12Z", "2");
        add("Scheduled", "Pod", "web-5d4cf56db6-9zcvb", "new", "2026-01-01T00:00:10Z", "3");

        assertThat(EventLog.ofWorkload(all, WEB).result().get("lines"))
                .isEqualTo(List.of("Scheduled Pod/web-5d4cf56db6-9zcvb: "));
    }

    @Test
    void a_stateful_set_numbers_its_pods() {
        add("Scheduled", "Pod", "db-0", "p", "2026-01-01T00:00:11Z", "1");
        add("Scheduled", "Pod", "db-5d4cf56db6-x2b7k", "q", "2026-01-01T00:00:11Z", "2");
        HasMetadata db = new StatefulSetBuilder()
                .withNewMetadata()
                .withName("db")
                .withUid("db-now")
                .withCreationTimestamp("2026-01-01T00:00:10Z")
                .endMetadata()
                .build();

        assertThat(EventLog.ofWorkload(all, db).result().get("lines")).isEqualTo(List.of("Scheduled Pod/db-0: "));
    }

    private void add(String reason, String kind, String name, String uid, String first, String version) {
        all.add(event(reason, kind, name, uid, first, version));
    }

    private static Event event(String reason, String kind, String name, String uid, String first, String version) {
        return new EventBuilder()
                .withNewMetadata()
                .withResourceVersion(version)
                .withCreationTimestamp("2026-01-01T00:00:30Z")
                .endMetadata()
                .withReason(reason)
                .withFirstTimestamp(first)
                .withNewInvolvedObject()
                .withKind(kind)
                .withName(name)
                .withUid(uid)
                .endInvolvedObject()
                .build();
    }
}
