package dns

import (
	"net"
	"strings"

	"github.com/miekg/dns"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	corelisters "k8s.io/client-go/listers/core/v1"
	"k8s.io/client-go/tools/cache"
)

// byAddress indexes Services by cluster IP and Endpoints by ready address, for PTR.
const byAddress = "address"

// Zone answers for the cluster's domain and for the reverse names of addresses it knows.
type Zone struct {
	domain         string
	networks       []*net.IPNet
	services       corelisters.ServiceLister
	endpoints      corelisters.EndpointsLister
	serviceIndex   cache.Indexer
	endpointsIndex cache.Indexer
}

type reply struct {
	code          int
	answer, extra []dns.RR
	alias         string
}

var noSuchName = reply{code: dns.RcodeNameError}

// lookup reports false when the name is none of the zone's, and somebody else has to be asked.
func (z *Zone) lookup(q dns.Question) (reply, bool) {
	name := strings.ToLower(dns.Fqdn(q.Name))
	if dns.IsSubDomain(z.domain, name) {
		relative := strings.TrimSuffix(strings.TrimSuffix(name, z.domain), ".")
		return z.inside(q, dns.SplitDomainName(relative)), true
	}
	if ip := reverseAddress(name); ip != nil {
		return z.reverse(q, ip)
	}
	return noSuchName, leadsNowhere(name)
}

func (z *Zone) inside(q dns.Question, path []string) reply {
	if len(path) == 0 || len(path) == 1 && path[0] == "" {
		return z.apex(q)
	}
	kind := path[len(path)-1]
	path = path[:len(path)-1]
	switch {
	case kind == "svc" && len(path) == 0, kind == "pod" && len(path) == 0:
		return reply{}
	case kind == "svc" && len(path) == 1, kind == "pod" && len(path) == 1:
		return z.namespace(path[0])
	case kind == "svc":
		return z.service(q, path)
	case kind == "pod" && len(path) == 2:
		return pod(q, path[0])
	case kind == "dns-version" && len(path) == 0:
		if q.Qtype == dns.TypeTXT {
			return reply{answer: []dns.RR{&dns.TXT{Hdr: header(q.Name, dns.TypeTXT), Txt: []string{"1.1.0"}}}}
		}
		return reply{}
	}
	return noSuchName
}

func (z *Zone) apex(q dns.Question) reply {
	switch q.Qtype {
	case dns.TypeSOA:
		return reply{answer: []dns.RR{soa(z.domain)}}
	case dns.TypeNS:
		return reply{answer: []dns.RR{&dns.NS{Hdr: header(q.Name, dns.TypeNS), Ns: "ns.dns." + z.domain}}}
	}
	return reply{}
}

// namespace has no records of its own, but exists while there are names below it.
func (z *Zone) namespace(name string) reply {
	if found, err := z.services.Services(name).List(labels.Everything()); err != nil || len(found) == 0 {
		return noSuchName
	}
	return reply{}
}

func (z *Zone) service(q dns.Question, path []string) reply {
	name, namespace := path[len(path)-2], path[len(path)-1]
	service, err := z.services.Services(namespace).Get(name)
	if err != nil {
		return noSuchName
	}
	host := z.serviceHost(namespace, name)
	prefix := path[:len(path)-2]
	if service.Spec.Type == v1.ServiceTypeExternalName {
		if len(prefix) > 0 {
			return noSuchName
		}
		alias := dns.Fqdn(service.Spec.ExternalName)
		return reply{answer: []dns.RR{&dns.CNAME{Hdr: header(q.Name, dns.TypeCNAME), Target: alias}}, alias: alias}
	}
	switch {
	case len(prefix) == 0:
		return named(q, z.targets(service, host), anyPort)
	case len(prefix) == 1 && !strings.HasPrefix(prefix[0], "_"):
		return named(q, withHost(z.endpointTargets(service, host), prefix[0]+"."+host), anyPort)
	case len(prefix) == 1:
		return ported(q, z.targets(service, host), func(p port) bool { return "_"+p.protocol == prefix[0] }, false)
	case len(prefix) == 2:
		return ported(q, z.targets(service, host), func(p port) bool {
			return p.name != "" && "_"+p.name == prefix[0] && "_"+p.protocol == prefix[1]
		}, true)
	}
	return noSuchName
}

func (z *Zone) serviceHost(namespace, name string) string {
	return name + "." + namespace + ".svc." + z.domain
}

func (z *Zone) targets(service *v1.Service, host string) []target {
	if service.Spec.ClusterIP == v1.ClusterIPNone {
		return z.endpointTargets(service, host)
	}
	if service.Spec.ClusterIP == "" {
		return nil
	}
	return []target{clusterIPTarget(service, host)}
}

func (z *Zone) endpointTargets(service *v1.Service, host string) []target {
	endpoints, err := z.endpoints.Endpoints(service.Namespace).Get(service.Name)
	if err != nil {
		return nil
	}
	return endpointTargets(endpoints, host)
}
