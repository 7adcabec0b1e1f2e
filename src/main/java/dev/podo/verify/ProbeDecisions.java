package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.RuleResult;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import dev.podo.verify.Decision.WaitsFor;
import java.util.Map;

/** Decides checks that act, on the records of what their probes met. */
final class ProbeDecisions {

    private final Evidence evidence;
    private final boolean last;

    ProbeDecisions(Evidence evidence, boolean last) {
        this.evidence = evidence;
        this.last = last;
    }

    Decision decide(Check check, Assertion.OfProbe probe) {
        ProbeRecord record = evidence.probes().get(check.id());
        if (record == null) {
            // Nobody's mistake can be read from a probe that never acted, as on evidence from before it was in the lab.
            return last
                    ? new Decision.Settled(Outcome.error(check, Messages.text("lab_probe_did_not_act")))
                    : pending(check);
        }
        if (!record.trouble().isEmpty()) {
            return record.over() || last ? new Decision.Settled(troubled(check, record)) : pending(check);
        }
        Map<String, Object> variables = Map.of("result", record.result(), "nonce", record.nonce());
        RuleResult rule = probe.rule().test(variables);
        if (rule.holds()) {
            return new Decision.Settled(Outcome.pass(check));
        }
        return record.over() || last
                ? new Decision.Settled(Outcome.fail(
                        check, check.fail().code(), check.fail().about(variables), rule.expected(), rule.found()))
                : pending(check);
    }

    private static Outcome troubled(Check check, ProbeRecord record) {
        Text message = Messages.text(
                "lab_trouble_" + record.trouble().replace('-', '_'),
                record.about().toArray());
        return Outcome.fail(check, record.trouble(), message, check.title(), Text.same(Bounded.text(record.found())));
    }

    private static Decision pending(Check check) {
        return new Decision.Pending(check.id(), Messages.text("lab_wait_probe"), WaitsFor.PROBE);
    }
}
