package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That what a lab begins with was put into a sandbox. */
@Entity
@Table(name = "lab_setup")
@IdClass(LabSetupEntity.Key.class)
class LabSetupEntity extends PanacheEntityBase {

    @Id
    String sandbox;

    @Id
    String lab;

    @Column(name = "prepared_at")
    Instant preparedAt;

    record Key(String sandbox, String lab) implements Serializable {}
}
