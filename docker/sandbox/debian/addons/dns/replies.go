package dns

import (
	"net"
	"strings"

	"github.com/miekg/dns"
)

func anyPort(port) bool { return true }

// named answers for a name that holds addresses. Without any address it does not exist: that is what the
// DNS specification of Kubernetes asks of a headless Service without ready endpoints.
func named(q dns.Question, targets []target, wanted func(port) bool) reply {
	if len(targets) == 0 {
		return noSuchName
	}
	if q.Qtype == dns.TypeSRV {
		answer, extra := serviceRecords(q.Name, targets, wanted)
		return reply{answer: answer, extra: extra}
	}
	return reply{answer: addressRecords(q.Name, q.Qtype, targets)}
}

func ported(q dns.Question, targets []target, wanted func(port) bool, hasRecords bool) reply {
	answer, extra := serviceRecords(q.Name, targets, wanted)
	if len(answer) == 0 {
		return noSuchName
	}
	if !hasRecords || q.Qtype != dns.TypeSRV && q.Qtype != dns.TypeANY {
		return reply{}
	}
	return reply{answer: answer, extra: extra}
}

func withHost(targets []target, host string) []target {
	var matching []target
	for _, t := range targets {
		if t.host == host {
			matching = append(matching, t)
		}
	}
	return matching
}

func pod(q dns.Question, label string) reply {
	ip := net.ParseIP(strings.ReplaceAll(label, "-", "."))
	if ip == nil {
		return noSuchName
	}
	return reply{answer: addressRecords(q.Name, q.Qtype, []target{{ip: ip}})}
}
