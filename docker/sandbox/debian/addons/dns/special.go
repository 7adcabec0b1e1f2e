package dns

import "github.com/miekg/dns"

// nowhere are top-level names that exist nowhere by RFC 6761 and RFC 6762, and svc, which a mistyped
// Service name ends in when all search domains have been tried. Answering them here makes a wrong name fail
// at once, also where no upstream server can be reached.
var nowhere = map[string]bool{
	"invalid": true, "test": true, "example": true, "local": true, "localhost": true, "svc": true,
}

// leadsNowhere is true too for names of one label: no such name has addresses outside a local network.
func leadsNowhere(name string) bool {
	labels := dns.SplitDomainName(name)
	return len(labels) == 1 || len(labels) > 1 && nowhere[labels[len(labels)-1]]
}

// authority names the zone that a negative answer for a name comes from.
func (z *Zone) authority(name string) string {
	if dns.IsSubDomain(z.domain, name) {
		return z.domain
	}
	labels := dns.SplitDomainName(name)
	if len(labels) == 0 {
		return "."
	}
	return dns.Fqdn(labels[len(labels)-1])
}
