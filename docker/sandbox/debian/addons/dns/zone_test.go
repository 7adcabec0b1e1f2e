package dns

import (
	"context"
	"fmt"
	"net"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/miekg/dns"
	v1 "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/tools/cache"
)

func service(name, clusterIP string, ports ...v1.ServicePort) *v1.Service {
	return &v1.Service{
		ObjectMeta: meta.ObjectMeta{Namespace: "shop", Name: name},
		Spec:       v1.ServiceSpec{Type: v1.ServiceTypeClusterIP, ClusterIP: clusterIP, Ports: ports},
	}
}

func objects() []runtime.Object {
	http := v1.ServicePort{Name: "http", Port: 80, Protocol: v1.ProtocolTCP}
	outside := service("outside", "")
	outside.Spec.Type, outside.Spec.ExternalName = v1.ServiceTypeExternalName, "web.shop.svc.cluster.local"
	return []runtime.Object{
		service("web", "10.43.7.7", http), service("db", v1.ClusterIPNone, http), service("empty", v1.ClusterIPNone), outside,
		&v1.Endpoints{
			ObjectMeta: meta.ObjectMeta{Namespace: "shop", Name: "db"},
			Subsets: []v1.EndpointSubset{{
				Addresses:         []v1.EndpointAddress{{IP: "10.42.0.5", Hostname: "db-0"}, {IP: "10.42.0.6"}},
				NotReadyAddresses: []v1.EndpointAddress{{IP: "10.42.0.7", Hostname: "db-2"}},
				Ports:             []v1.EndpointPort{{Name: "http", Port: 8080, Protocol: v1.ProtocolTCP}},
			}},
		},
	}
}

func testServer(t *testing.T) *server {
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	networks, err := parseNetworks("10.42.0.0/16,10.43.0.0/16")
	if err != nil {
		t.Fatal(err)
	}
	zone, synced, err := watch(ctx, fake.NewSimpleClientset(objects()...), "cluster.local.", networks)
	if err != nil || !cache.WaitForCacheSync(ctx.Done(), synced...) {
		t.Fatal("the caches were not filled", err)
	}
	return &server{zone: zone, timeout: time.Second}
}

func TestAnswers(t *testing.T) {
	s := testServer(t)
	for _, c := range []struct {
		name, kind, code, want string
	}{
		{"web.shop.svc.cluster.local.", "A", "NOERROR", "10.43.7.7"},
		{"WEB.Shop.svc.cluster.LOCAL.", "A", "NOERROR", "10.43.7.7"},
		{"web.shop.svc.cluster.local.", "AAAA", "NOERROR", ""},
		{"nope.shop.svc.cluster.local.", "A", "NXDOMAIN", ""},
		{"shop.svc.cluster.local.", "A", "NOERROR", ""},
		{"elsewhere.svc.cluster.local.", "A", "NXDOMAIN", ""},
		{"web.shop.cluster.local.", "A", "NXDOMAIN", ""},
		{"cluster.local.", "A", "NOERROR", ""},
		{"db.shop.svc.cluster.local.", "A", "NOERROR", "10.42.0.5 10.42.0.6"},
		{"empty.shop.svc.cluster.local.", "A", "NXDOMAIN", ""},
		{"db-0.db.shop.svc.cluster.local.", "A", "NOERROR", "10.42.0.5"},
		{"10-42-0-6.db.shop.svc.cluster.local.", "A", "NOERROR", "10.42.0.6"},
		{"db-2.db.shop.svc.cluster.local.", "A", "NXDOMAIN", ""},
		{"_http._tcp.web.shop.svc.cluster.local.", "SRV", "NOERROR", "web.shop.svc.cluster.local.:80"},
		{"_http._tcp.db.shop.svc.cluster.local.", "SRV", "NOERROR",
			"10-42-0-6.db.shop.svc.cluster.local.:8080 db-0.db.shop.svc.cluster.local.:8080"},
		{"_http._tcp.web.shop.svc.cluster.local.", "A", "NOERROR", ""},
		{"_http._udp.web.shop.svc.cluster.local.", "SRV", "NXDOMAIN", ""},
		{"_tcp.web.shop.svc.cluster.local.", "SRV", "NOERROR", ""},
		{"outside.shop.svc.cluster.local.", "A", "NOERROR", "10.43.7.7 web.shop.svc.cluster.local."},
		{"10-42-0-9.shop.pod.cluster.local.", "A", "NOERROR", "10.42.0.9"},
		{"nonsense.shop.pod.cluster.local.", "A", "NXDOMAIN", ""},
		{"7.7.43.10.in-addr.arpa.", "PTR", "NOERROR", "web.shop.svc.cluster.local."},
		{"5.0.42.10.in-addr.arpa.", "PTR", "NOERROR", "db-0.db.shop.svc.cluster.local."},
		{"web.", "A", "NXDOMAIN", ""},
		{"nope.shop.svc.", "A", "NXDOMAIN", ""},
		{"registry.invalid.", "A", "NXDOMAIN", ""},
		{"1.0.42.10.in-addr.arpa.", "PTR", "NXDOMAIN", ""},
	} {
		response := s.respond(new(dns.Msg).SetQuestion(c.name, dns.StringToType[c.kind]), false)
		if got := dns.RcodeToString[response.Rcode]; got != c.code {
			t.Errorf("%s %s: expected %s, found %s", c.kind, c.name, c.code, got)
		}
		if got := summary(response.Answer); got != c.want {
			t.Errorf("%s %s: expected %q, found %q", c.kind, c.name, c.want, got)
		}
		if c.want == "" && (len(response.Ns) != 1 || response.Ns[0].Header().Ttl != ttl) {
			t.Errorf("%s %s: expected the SOA with a short TTL, found %v", c.kind, c.name, response.Ns)
		}
	}
}

func TestOtherNamesGoUpstream(t *testing.T) {
	upstream, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	answering := &dns.Server{PacketConn: upstream, Handler: dns.HandlerFunc(func(w dns.ResponseWriter, r *dns.Msg) {
		response := new(dns.Msg).SetReply(r)
		response.Answer = addressRecords(r.Question[0].Name, dns.TypeA, []target{{ip: net.ParseIP("192.0.2.1")}})
		w.WriteMsg(response)
	})}
	go answering.ActivateAndServe()
	defer answering.Shutdown()
	s := testServer(t)
	s.upstreams = []string{upstream.LocalAddr().String()}
	response := s.respond(new(dns.Msg).SetQuestion("example.org.", dns.TypeA), false)
	if got := summary(response.Answer); got != "192.0.2.1" {
		t.Errorf("expected the upstream's answer, found %q", got)
	}
}

func TestLongAnswersAreCutForUDP(t *testing.T) {
	response := new(dns.Msg).SetQuestion("many.example.", dns.TypeA)
	for i := 0; i < 100; i++ {
		response.Answer = append(response.Answer, addressRecord("many.example.", net.IPv4(10, 42, 0, byte(i))))
	}
	fit(response, dns.MinMsgSize)
	if response.Len() > dns.MinMsgSize || !response.Truncated || len(response.Answer) == 0 {
		t.Errorf("expected a cut answer of at most 512 bytes, found %d bytes", response.Len())
	}
}

func summary(records []dns.RR) string {
	words := []string{}
	for _, record := range records {
		switch r := record.(type) {
		case *dns.A:
			words = append(words, r.A.String())
		case *dns.CNAME:
			words = append(words, r.Target)
		case *dns.PTR:
			words = append(words, r.Ptr)
		case *dns.SRV:
			words = append(words, fmt.Sprintf("%s:%d", r.Target, r.Port))
		}
	}
	sort.Strings(words)
	return strings.Join(words, " ")
}
