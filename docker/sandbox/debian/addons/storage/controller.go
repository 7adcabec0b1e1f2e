package storage

import (
	"context"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	corelisters "k8s.io/client-go/listers/core/v1"
	storagelisters "k8s.io/client-go/listers/storage/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/record"
	"k8s.io/client-go/util/workqueue"
	"k8s.io/klog/v2"
)

// item is a claim, or a volume where the namespace is empty.
type item struct{ namespace, name string }

// controller gives waiting claims a volume, and removes volumes that their claims have left.
type controller struct {
	client      kubernetes.Interface
	node        string
	directories directories
	claims      corelisters.PersistentVolumeClaimLister
	volumes     corelisters.PersistentVolumeLister
	classes     storagelisters.StorageClassLister
	recorder    record.EventRecorder
	synced      []cache.InformerSynced
	queue       workqueue.RateLimitingInterface
}

func newController(ctx context.Context, client kubernetes.Interface, node, root string, recorder record.EventRecorder) *controller {
	factory := informers.NewSharedInformerFactory(client, 0)
	claims, volumes := factory.Core().V1().PersistentVolumeClaims(), factory.Core().V1().PersistentVolumes()
	classes := factory.Storage().V1().StorageClasses()
	c := &controller{
		client: client, node: node, directories: directories{root}, recorder: recorder,
		claims: claims.Lister(), volumes: volumes.Lister(), classes: classes.Lister(),
		queue: workqueue.NewRateLimitingQueue(workqueue.DefaultControllerRateLimiter()),
	}
	enqueue := cache.ResourceEventHandlerFuncs{
		AddFunc:    c.enqueue,
		UpdateFunc: func(_, object interface{}) { c.enqueue(object) },
	}
	claims.Informer().AddEventHandler(enqueue)
	volumes.Informer().AddEventHandler(enqueue)
	classes.Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: func(interface{}) { c.enqueueClaims() }})
	c.synced = []cache.InformerSynced{claims.Informer().HasSynced, volumes.Informer().HasSynced, classes.Informer().HasSynced}
	factory.Start(ctx.Done())
	return c
}

func (c *controller) enqueue(object interface{}) {
	if accessor, ok := object.(meta.Object); ok {
		c.queue.Add(item{accessor.GetNamespace(), accessor.GetName()})
	}
}

// enqueueClaims looks again at claims that may have waited for a class.
func (c *controller) enqueueClaims() {
	claims, _ := c.claims.List(labels.Everything())
	for _, claim := range claims {
		c.enqueue(claim)
	}
}

func (c *controller) run(ctx context.Context) error {
	if !cache.WaitForCacheSync(ctx.Done(), c.synced...) {
		return nil
	}
	go func() {
		<-ctx.Done()
		c.queue.ShutDown()
	}()
	for {
		next, stopped := c.queue.Get()
		if stopped {
			return nil
		}
		if err := c.sync(ctx, next.(item)); err != nil && ctx.Err() == nil {
			klog.Errorf("%v: %v", next, err)
			c.queue.AddRateLimited(next)
		} else {
			c.queue.Forget(next)
		}
		c.queue.Done(next)
	}
}

func (c *controller) sync(ctx context.Context, next item) error {
	if next.namespace == "" {
		volume, err := c.volumes.Get(next.name)
		if err != nil {
			return ignoreNotFound(err)
		}
		return c.reclaim(ctx, volume)
	}
	claim, err := c.claims.PersistentVolumeClaims(next.namespace).Get(next.name)
	if err != nil {
		return ignoreNotFound(err)
	}
	return c.provision(ctx, claim)
}

func (c *controller) provision(ctx context.Context, claim *v1.PersistentVolumeClaim) error {
	if claim.Spec.VolumeName != "" || claim.DeletionTimestamp != nil {
		return nil
	}
	class, err := c.classes.Get(className(claim))
	if err != nil {
		return ignoreNotFound(err)
	}
	if class.Provisioner != provisioner || chosenNode(claim, class, c.node) != c.node {
		return nil
	}
	if _, err := c.volumes.Get(volumeName(claim)); err == nil {
		return nil
	}
	if reason := refusal(claim); reason != "" {
		c.recorder.Event(claim, v1.EventTypeWarning, "ProvisioningFailed", reason)
		return nil
	}
	path := c.directories.path(volumeName(claim), claim.Namespace, claim.Name)
	if err := c.directories.create(path); err != nil {
		c.recorder.Eventf(claim, v1.EventTypeWarning, "ProvisioningFailed", "cannot create the directory: %v", err)
		return err
	}
	volume := newVolume(claim, class, c.node, path)
	if _, err := c.client.CoreV1().PersistentVolumes().Create(ctx, volume, meta.CreateOptions{}); err != nil {
		if errors.IsAlreadyExists(err) {
			return nil
		}
		c.recorder.Eventf(claim, v1.EventTypeWarning, "ProvisioningFailed", "cannot create the PersistentVolume: %v", err)
		return err
	}
	c.recorder.Eventf(claim, v1.EventTypeNormal, "ProvisioningSucceeded", "Successfully provisioned volume %s", volume.Name)
	return nil
}

func (c *controller) reclaim(ctx context.Context, volume *v1.PersistentVolume) error {
	if volume.Annotations[provisionedBy] != provisioner || volume.Status.Phase != v1.VolumeReleased ||
		volume.Spec.PersistentVolumeReclaimPolicy != v1.PersistentVolumeReclaimDelete ||
		volume.Spec.HostPath == nil || volume.DeletionTimestamp != nil {
		return nil
	}
	if err := c.directories.remove(volume.Spec.HostPath.Path, volume.Name); err != nil {
		c.recorder.Event(volume, v1.EventTypeWarning, "VolumeFailedDelete", err.Error())
		return err
	}
	return ignoreNotFound(c.client.CoreV1().PersistentVolumes().Delete(ctx, volume.Name, meta.DeleteOptions{}))
}

func ignoreNotFound(err error) error {
	if errors.IsNotFound(err) {
		return nil
	}
	return err
}
