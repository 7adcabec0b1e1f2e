package dns

import (
	"net"
	"strings"

	"github.com/miekg/dns"
	v1 "k8s.io/api/core/v1"
	"k8s.io/client-go/tools/cache"
)

var indexers = cache.Indexers{byAddress: func(object interface{}) ([]string, error) {
	var addresses []string
	switch o := object.(type) {
	case *v1.Service:
		if net.ParseIP(o.Spec.ClusterIP) != nil {
			addresses = append(addresses, o.Spec.ClusterIP)
		}
	case *v1.Endpoints:
		for _, subset := range o.Subsets {
			for _, address := range subset.Addresses {
				addresses = append(addresses, address.IP)
			}
		}
	}
	return addresses, nil
}}

func (z *Zone) reverse(q dns.Question, ip net.IP) (reply, bool) {
	hosts := z.hostsOf(ip)
	if len(hosts) == 0 {
		return noSuchName, z.owns(ip)
	}
	if q.Qtype != dns.TypePTR && q.Qtype != dns.TypeANY {
		return reply{}, true
	}
	var records []dns.RR
	for _, host := range hosts {
		records = append(records, &dns.PTR{Hdr: header(q.Name, dns.TypePTR), Ptr: host})
	}
	return reply{answer: records}, true
}

func (z *Zone) hostsOf(ip net.IP) []string {
	services, _ := z.serviceIndex.ByIndex(byAddress, ip.String())
	for _, object := range services {
		service := object.(*v1.Service)
		return []string{z.serviceHost(service.Namespace, service.Name)}
	}
	var hosts []string
	endpoints, _ := z.endpointsIndex.ByIndex(byAddress, ip.String())
	for _, object := range endpoints {
		e := object.(*v1.Endpoints)
		for _, t := range endpointTargets(e, z.serviceHost(e.Namespace, e.Name)) {
			if t.ip.Equal(ip) {
				hosts = append(hosts, t.host)
				break
			}
		}
	}
	return hosts
}

func (z *Zone) owns(ip net.IP) bool {
	for _, network := range z.networks {
		if network.Contains(ip) {
			return true
		}
	}
	return false
}

func reverseAddress(name string) net.IP {
	digits := strings.TrimSuffix(name, ".in-addr.arpa.")
	parts := strings.Split(digits, ".")
	if digits == name || len(parts) != 4 {
		return nil
	}
	return net.ParseIP(parts[3] + "." + parts[2] + "." + parts[1] + "." + parts[0])
}
