package ingress

import (
	"context"
	"time"

	v1 "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/fields"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	corelisters "k8s.io/client-go/listers/core/v1"
	netlisters "k8s.io/client-go/listers/networking/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/klog/v2"
)

const (
	settle = 10 * time.Millisecond
	retry  = time.Second
)

// controller keeps the proxy's routes and certificates as the Ingresses say.
type controller struct {
	client       kubernetes.Interface
	nodeIP       string
	ingresses    netlisters.IngressLister
	classes      netlisters.IngressClassLister
	secrets      corelisters.SecretLister
	proxy        *proxy
	certificates *certificates
	synced       []cache.InformerSynced
	changed      chan struct{}
}

func newController(ctx context.Context, client kubernetes.Interface, nodeIP string) (*controller, error) {
	certificates, err := newCertificates()
	if err != nil {
		return nil, err
	}
	all := informers.NewSharedInformerFactory(client, 0)
	tlsOnly := informers.NewSharedInformerFactoryWithOptions(client, 0, informers.WithTweakListOptions(func(o *meta.ListOptions) {
		o.FieldSelector = fields.OneTermEqualSelector("type", string(v1.SecretTypeTLS)).String()
	}))
	ingresses, classes := all.Networking().V1().Ingresses(), all.Networking().V1().IngressClasses()
	services, endpoints := all.Core().V1().Services(), all.Core().V1().Endpoints()
	secrets := tlsOnly.Core().V1().Secrets()
	c := &controller{
		client: client, nodeIP: nodeIP,
		ingresses: ingresses.Lister(), classes: classes.Lister(), secrets: secrets.Lister(),
		proxy:        newProxy(&balancer{services: services.Lister(), endpoints: endpoints.Lister()}),
		certificates: certificates,
		changed:      make(chan struct{}, 1),
	}
	for _, informer := range []cache.SharedIndexInformer{ingresses.Informer(), classes.Informer(), secrets.Informer()} {
		informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
			AddFunc:    func(interface{}) { c.touch() },
			UpdateFunc: func(_, _ interface{}) { c.touch() },
			DeleteFunc: func(interface{}) { c.touch() },
		})
		c.synced = append(c.synced, informer.HasSynced)
	}
	c.synced = append(c.synced, services.Informer().HasSynced, endpoints.Informer().HasSynced)
	all.Start(ctx.Done())
	tlsOnly.Start(ctx.Done())
	return c, nil
}

func (c *controller) touch() {
	select {
	case c.changed <- struct{}{}:
	default:
	}
}

// run rebuilds after each change, and lets a burst of changes settle for a moment first.
func (c *controller) run(ctx context.Context) error {
	if !cache.WaitForCacheSync(ctx.Done(), c.synced...) {
		return nil
	}
	for {
		served := c.rebuild()
		if err := publish(ctx, c.client, served, c.nodeIP); err != nil && ctx.Err() == nil {
			klog.Errorf("cannot write the status of Ingresses: %v", err)
			time.AfterFunc(retry, c.touch)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-c.changed:
			time.Sleep(settle)
		}
	}
}

func (c *controller) rebuild() []*networking.Ingress {
	all, _ := c.ingresses.List(labels.Everything())
	known, _ := c.classes.List(labels.Everything())
	own := ownClasses(known)
	var served []*networking.Ingress
	for _, ingress := range all {
		if own.serve(ingress) {
			served = append(served, ingress)
		}
	}
	c.certificates.load(served, func(namespace, name string) (*v1.Secret, error) {
		return c.secrets.Secrets(namespace).Get(name)
	})
	c.proxy.routes.Store(newRoutes(served))
	return served
}
