package registry

import (
	"archive/tar"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"
)

type member struct{ name, text, link string }

func writeArchive(t *testing.T, file string, members ...member) {
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	w := tar.NewWriter(out)
	for _, m := range members {
		header := &tar.Header{Name: m.name, Size: int64(len(m.text)), Mode: 0o644, Typeflag: tar.TypeReg}
		if m.link != "" {
			header.Typeflag, header.Linkname = tar.TypeSymlink, m.link
		}
		if err := w.WriteHeader(header); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, m.text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func saveImage(t *testing.T, folder string) {
	layer := "a layer, unpacked"
	digest := digestOf([]byte(layer))
	writeArchive(t, filepath.Join(folder, "nginx.tar"),
		member{name: "a/layer.tar", text: layer},
		member{name: "b/layer.tar", link: "../a/layer.tar"},
		member{name: "c.json", text: fmt.Sprintf(`{"rootfs":{"type":"layers","diff_ids":[%q,%q]}}`, digest, digest)},
		member{name: "manifest.json", text: `[{"Config":"c.json","RepoTags":["podo/nginx:1","podo/nginx:latest"],"Layers":["a/layer.tar","b/layer.tar"]}]`})
}

func get(t *testing.T, server *httptest.Server, method, path string) (*http.Response, []byte) {
	request, _ := http.NewRequest(method, server.URL+path, nil)
	response, err := server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	return response, body
}

func TestServesSavedImages(t *testing.T) {
	folder := t.TempDir()
	server := httptest.NewServer(handler{newStore(folder)})
	defer server.Close()
	if response, _ := get(t, server, "GET", "/v2/podo/nginx/manifests/1"); response.StatusCode != http.StatusNotFound {
		t.Fatalf("expected 404 for an empty folder, found %d", response.StatusCode)
	}
	saveImage(t, folder)
	_, first := get(t, server, "GET", "/v2/podo/nginx/manifests/1")
	head, _ := get(t, server, "HEAD", "/v2/podo/nginx/manifests/latest?ns=docker.io")
	digest := head.Header.Get("Docker-Content-Digest")
	if digest != digestOf(first) || head.Header.Get("Content-Type") != manifestType || head.ContentLength != int64(len(first)) {
		t.Fatalf("expected digest, type and length of the manifest, found %v", head.Header)
	}
	if _, same := get(t, server, "GET", "/v2/podo/nginx/manifests/"+digest); string(same) != string(first) {
		t.Errorf("expected the same manifest by digest, found %s", same)
	}
	var m manifest
	if err := json.Unmarshal(first, &m); err != nil || len(m.Layers) != 2 {
		t.Fatalf("expected two layers, found %s", first)
	}
	for _, blob := range append(m.Layers, m.Config) {
		response, body := get(t, server, "GET", "/v2/podo/nginx/blobs/"+blob.Digest)
		if response.StatusCode != http.StatusOK || digestOf(body) != blob.Digest || int64(len(body)) != blob.Size {
			t.Errorf("expected the blob %s of %d bytes, found %d bytes", blob.Digest, blob.Size, len(body))
		}
	}
}

func TestUnknownThingsAreAbsentAndNothingCanBeWritten(t *testing.T) {
	folder := t.TempDir()
	saveImage(t, folder)
	if err := os.WriteFile(filepath.Join(folder, "broken.tar"), []byte("no tar"), 0o600); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler{newStore(folder)})
	defer server.Close()
	for path, want := range map[string]int{
		"/v2/":                                  http.StatusOK,
		"/v2/podo/nginx/tags/list":              http.StatusOK,
		"/v2/podo/nginx/manifests/2":            http.StatusNotFound,
		"/v2/library/nginx/manifests/1":         http.StatusNotFound,
		"/v2/podo/nginx/blobs/" + digestOf(nil): http.StatusNotFound,
		"/":                                     http.StatusNotFound,
	} {
		if response, _ := get(t, server, "GET", path); response.StatusCode != want {
			t.Errorf("%s: expected %d, found %d", path, want, response.StatusCode)
		}
	}
	if response, _ := get(t, server, "PUT", "/v2/podo/nginx/manifests/1"); response.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("expected 405, found %d", response.StatusCode)
	}
}

func TestForgetsArchivesThatAreGone(t *testing.T) {
	folder := t.TempDir()
	saveImage(t, folder)
	s := newStore(folder)
	if len(s.current().tags) != 2 {
		t.Fatal("expected two tags")
	}
	file := filepath.Join(folder, "nginx.tar")
	if err := os.Chtimes(file, time.Now(), time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if len(s.current().tags) != 2 {
		t.Error("expected the changed archive to be read again")
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if len(s.current().tags) != 0 {
		t.Error("expected no tags of a removed archive")
	}
}
