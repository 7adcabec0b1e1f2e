package dns

import (
	"context"
	"math/rand"
	"net"
	"strings"
	"time"

	"github.com/miekg/dns"
)

const aliasDepth = 8

// server answers from the zone, and asks the upstream servers for everything else.
type server struct {
	zone      *Zone
	upstreams []string
	timeout   time.Duration
}

// ServeDNS implements dns.Handler.
func (s *server) ServeDNS(w dns.ResponseWriter, request *dns.Msg) {
	_, overTCP := w.RemoteAddr().(*net.TCPAddr)
	response := s.respond(request, overTCP)
	response.Compress = true
	size := dns.MaxMsgSize
	if !overTCP {
		size = dns.MinMsgSize
		if option := request.IsEdns0(); option != nil && int(option.UDPSize()) > size {
			size = int(option.UDPSize())
		}
	}
	fit(response, size)
	w.WriteMsg(response)
}

func (s *server) respond(request *dns.Msg, overTCP bool) *dns.Msg {
	response := new(dns.Msg)
	switch {
	case request.Opcode != dns.OpcodeQuery:
		return response.SetRcode(request, dns.RcodeNotImplemented)
	case len(request.Question) != 1:
		return response.SetRcode(request, dns.RcodeFormatError)
	case request.Question[0].Qclass != dns.ClassINET && request.Question[0].Qclass != dns.ClassANY:
		return response.SetRcode(request, dns.RcodeRefused)
	}
	question := request.Question[0]
	found, ours := s.zone.lookup(question)
	if !ours {
		return s.forward(request, overTCP)
	}
	response.SetRcode(request, found.code)
	response.Authoritative, response.RecursionAvailable = true, true
	response.Answer, response.Extra = shuffled(found.answer), found.extra
	if found.alias != "" && question.Qtype != dns.TypeCNAME {
		response.Answer = append(response.Answer, s.follow(found.alias, question.Qtype, overTCP)...)
	}
	if len(response.Answer) == 0 {
		response.Ns = []dns.RR{soa(s.zone.authority(strings.ToLower(question.Name)))}
	}
	if option := request.IsEdns0(); option != nil {
		response.SetEdns0(option.UDPSize(), option.Do())
	}
	return response
}

// follow resolves where an ExternalName points to, since stub resolvers in pods don't.
func (s *server) follow(alias string, kind uint16, overTCP bool) []dns.RR {
	var records []dns.RR
	for depth := 0; depth < aliasDepth && alias != ""; depth++ {
		question := dns.Question{Name: alias, Qtype: kind, Qclass: dns.ClassINET}
		found, ours := s.zone.lookup(question)
		if !ours {
			request := new(dns.Msg).SetQuestion(alias, kind)
			return append(records, s.forward(request, overTCP).Answer...)
		}
		records = append(records, found.answer...)
		alias = found.alias
	}
	return records
}

func (s *server) forward(request *dns.Msg, overTCP bool) *dns.Msg {
	client := &dns.Client{Net: "udp", Timeout: s.timeout, UDPSize: dns.MaxMsgSize}
	if overTCP {
		client.Net = "tcp"
	}
	for _, upstream := range s.upstreams {
		if response, _, err := client.Exchange(request, upstream); err == nil {
			response.Id = request.Id
			return response
		}
	}
	return new(dns.Msg).SetRcode(request, dns.RcodeServerFailure)
}

// fit drops what a UDP client has no room for; without the whole answer it is told to come back over TCP.
func fit(response *dns.Msg, size int) {
	for response.Len() > size && len(response.Extra) > 0 && response.Extra[0].Header().Rrtype != dns.TypeOPT {
		response.Extra = response.Extra[1:]
	}
	for response.Len() > size && len(response.Answer) > 0 {
		response.Answer = response.Answer[:len(response.Answer)-1]
		response.Truncated = true
	}
}

// shuffled spreads clients that take the first address over a headless Service's endpoints.
func shuffled(records []dns.RR) []dns.RR {
	rand.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	return records
}

func (s *server) listen(ctx context.Context, network, address string) error {
	listener := &dns.Server{Addr: address, Net: network, Handler: s, UDPSize: dns.DefaultMsgSize}
	go func() {
		<-ctx.Done()
		listener.Shutdown()
	}()
	return listener.ListenAndServe()
}
