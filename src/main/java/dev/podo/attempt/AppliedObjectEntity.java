package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** An object that a submission to a lab put into a sandbox. */
@Entity
@Table(name = "applied_object")
class AppliedObjectEntity extends PanacheEntityBase {

    @Id
    String id;

    String sandbox;
    String lab;

    @Column(name = "api_version")
    String apiVersion;

    String kind;
    String name;

    static List<ObjectRef> in(String sandbox, String lab) {
        return AppliedObjectEntity.<AppliedObjectEntity>list("sandbox = ?1 and lab = ?2", sandbox, lab).stream()
                .map(row -> new ObjectRef(row.apiVersion, row.kind, row.name))
                .toList();
    }

    static void add(String sandbox, String lab, ObjectRef ref) {
        var row = new AppliedObjectEntity();
        row.id = UUID.randomUUID().toString();
        row.sandbox = sandbox;
        row.lab = lab;
        row.apiVersion = ref.apiVersion();
        row.kind = ref.kind();
        row.name = ref.name();
        row.persist();
    }

    static void remove(String sandbox, String lab, ObjectRef ref) {
        delete(
                "sandbox = ?1 and lab = ?2 and apiVersion = ?3 and kind = ?4 and name = ?5",
                sandbox,
                lab,
                ref.apiVersion(),
                ref.kind(),
                ref.name());
    }
}
