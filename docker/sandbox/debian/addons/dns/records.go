package dns

import (
	"net"
	"strings"

	"github.com/miekg/dns"
	v1 "k8s.io/api/core/v1"
)

// Short, so that a learner sees a change at once.
const ttl = 5

// target is one address behind a name, with the ports that it serves.
type target struct {
	host  string
	ip    net.IP
	ports []port
}

type port struct {
	name, protocol string
	number         uint16
}

func clusterIPTarget(service *v1.Service, host string) target {
	t := target{host: host, ip: net.ParseIP(service.Spec.ClusterIP)}
	for _, p := range service.Spec.Ports {
		t.ports = append(t.ports, port{p.Name, strings.ToLower(string(p.Protocol)), uint16(p.Port)})
	}
	return t
}

// endpointTargets leaves out NotReadyAddresses: the endpoints controller itself lists the addresses of a
// Service with publishNotReadyAddresses among the ready ones.
func endpointTargets(endpoints *v1.Endpoints, serviceHost string) []target {
	var targets []target
	for _, subset := range endpoints.Subsets {
		var ports []port
		for _, p := range subset.Ports {
			ports = append(ports, port{p.Name, strings.ToLower(string(p.Protocol)), uint16(p.Port)})
		}
		for _, address := range subset.Addresses {
			host := endpointLabel(address) + "." + serviceHost
			targets = append(targets, target{host: host, ip: net.ParseIP(address.IP), ports: ports})
		}
	}
	return targets
}

func endpointLabel(address v1.EndpointAddress) string {
	if address.Hostname != "" {
		return strings.ToLower(address.Hostname)
	}
	return strings.NewReplacer(".", "-", ":", "-").Replace(address.IP)
}

func header(name string, kind uint16) dns.RR_Header {
	return dns.RR_Header{Name: name, Rrtype: kind, Class: dns.ClassINET, Ttl: ttl}
}

func addressRecord(name string, ip net.IP) dns.RR {
	if v4 := ip.To4(); v4 != nil {
		return &dns.A{Hdr: header(name, dns.TypeA), A: v4}
	}
	return &dns.AAAA{Hdr: header(name, dns.TypeAAAA), AAAA: ip}
}

func addressRecords(name string, kind uint16, targets []target) []dns.RR {
	var records []dns.RR
	seen := map[string]bool{}
	for _, t := range targets {
		if t.ip == nil || seen[t.ip.String()] {
			continue
		}
		seen[t.ip.String()] = true
		if record := addressRecord(name, t.ip); kind == record.Header().Rrtype || kind == dns.TypeANY {
			records = append(records, record)
		}
	}
	return records
}

func serviceRecords(name string, targets []target, wanted func(port) bool) (answer, extra []dns.RR) {
	glued := map[string]bool{}
	for _, t := range targets {
		for _, p := range t.ports {
			if !wanted(p) || t.ip == nil {
				continue
			}
			answer = append(answer, &dns.SRV{Hdr: header(name, dns.TypeSRV), Weight: 1, Port: p.number, Target: t.host})
			if !glued[t.host] {
				glued[t.host] = true
				extra = append(extra, addressRecord(t.host, t.ip))
			}
		}
	}
	return answer, extra
}

func soa(domain string) dns.RR {
	return &dns.SOA{
		Hdr: header(domain, dns.TypeSOA), Ns: "ns.dns." + domain, Mbox: "hostmaster." + domain,
		Serial: 1, Refresh: 7200, Retry: 1800, Expire: 86400, Minttl: ttl,
	}
}
