package storage

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	v1 "k8s.io/api/core/v1"
	storageapi "k8s.io/api/storage/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/tools/record"
)

func start(t *testing.T) (*fake.Clientset, string, *record.FakeRecorder) {
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	wait := storageapi.VolumeBindingWaitForFirstConsumer
	client := fake.NewSimpleClientset(&storageapi.StorageClass{
		ObjectMeta: meta.ObjectMeta{Name: "local-path"}, Provisioner: provisioner, VolumeBindingMode: &wait,
	})
	root, recorder := t.TempDir(), record.NewFakeRecorder(10)
	c := newController(ctx, client, "podo", root, recorder)
	go c.run(ctx)
	return client, root, recorder
}

func claim(mode v1.PersistentVolumeAccessMode) *v1.PersistentVolumeClaim {
	class := "local-path"
	return &v1.PersistentVolumeClaim{
		ObjectMeta: meta.ObjectMeta{Namespace: "shop", Name: "data", UID: "u1", Annotations: map[string]string{selectedNode: "podo"}},
		Spec: v1.PersistentVolumeClaimSpec{
			StorageClassName: &class, AccessModes: []v1.PersistentVolumeAccessMode{mode},
			Resources: v1.ResourceRequirements{Requests: v1.ResourceList{v1.ResourceStorage: resource.MustParse("1Gi")}},
		},
	}
}

func create(t *testing.T, client *fake.Clientset, claim *v1.PersistentVolumeClaim) {
	if _, err := client.CoreV1().PersistentVolumeClaims("shop").Create(context.Background(), claim, meta.CreateOptions{}); err != nil {
		t.Fatal(err)
	}
}

func nextEvent(t *testing.T, recorder *record.FakeRecorder) string {
	select {
	case event := <-recorder.Events:
		return event
	case <-time.After(5 * time.Second):
		t.Fatal("expected an event, found none")
		return ""
	}
}

func TestGivesAClaimADirectoryAndTakesItBack(t *testing.T) {
	client, root, recorder := start(t)
	create(t, client, claim(v1.ReadWriteOnce))
	if event := nextEvent(t, recorder); !strings.HasPrefix(event, "Normal ProvisioningSucceeded") {
		t.Fatalf("expected success, found %q", event)
	}
	volumes := client.CoreV1().PersistentVolumes()
	volume, err := volumes.Get(context.Background(), "pvc-u1", meta.GetOptions{})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, "pvc-u1_shop_data")
	if volume.Spec.HostPath.Path != path || volume.Spec.ClaimRef.UID != "u1" || volume.Spec.Capacity.Storage().String() != "1Gi" {
		t.Errorf("expected a volume of 1Gi for the claim at %s, found %+v", path, volume.Spec)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o777 {
		t.Errorf("expected a directory open to all, found %v %v", info, err)
	}
	volume.Status.Phase = v1.VolumeReleased
	if _, err := volumes.UpdateStatus(context.Background(), volume, meta.UpdateOptions{}); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		_, err := volumes.Get(context.Background(), "pvc-u1", meta.GetOptions{})
		if _, gone := os.Stat(path); errors.IsNotFound(err) && os.IsNotExist(gone) {
			return
		}
		if time.Now().After(end) {
			t.Fatal("expected directory and volume to be removed")
		}
	}
}

func TestRefusesSharedAccess(t *testing.T) {
	client, root, recorder := start(t)
	create(t, client, claim(v1.ReadWriteMany))
	if event := nextEvent(t, recorder); !strings.HasPrefix(event, "Warning ProvisioningFailed") || !strings.Contains(event, "ReadWriteMany") {
		t.Errorf("expected a refusal that names the mode, found %q", event)
	}
	if made, _ := os.ReadDir(root); len(made) != 0 {
		t.Errorf("expected no directory, found %v", made)
	}
}

func TestWaitsForTheFirstPod(t *testing.T) {
	wait := storageapi.VolumeBindingWaitForFirstConsumer
	waiting := claim(v1.ReadWriteOnce)
	waiting.Annotations = nil
	if node := chosenNode(waiting, &storageapi.StorageClass{VolumeBindingMode: &wait}, "podo"); node != "" {
		t.Errorf("expected no node yet, found %q", node)
	}
}

func TestRemovesNothingOutsideItsRoot(t *testing.T) {
	root := t.TempDir()
	d := directories{filepath.Join(root, "storage")}
	for _, path := range []string{
		root, d.root, "/", filepath.Join(root, "pvc-u1_a_b"), d.root + "/../pvc-u1_a_b",
		d.root + "/pvc-u1_a_b/../../x", d.root + "/pvc-u2_a_b", d.root + "/pvc-u1_a_b/deeper",
	} {
		if err := d.remove(path, "pvc-u1"); err == nil {
			t.Errorf("expected %s to be refused", path)
		}
	}
	inside := d.path("pvc-u1", "a", "b")
	outside := filepath.Join(root, "precious")
	if err := os.WriteFile(outside, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.create(inside); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(root, filepath.Join(inside, "link")); err != nil {
		t.Fatal(err)
	}
	if err := d.remove(inside, "pvc-u1"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error("expected links not to be followed")
	}
}
