package registry

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"regexp"
	"sort"
	"strings"
	"time"
)

var (
	manifestPath = regexp.MustCompile(`^/v2/(.+)/manifests/([^/]+)$`)
	blobPath     = regexp.MustCompile(`^/v2/(.+)/blobs/(sha256:[0-9a-f]{64})$`)
	tagsPath     = regexp.MustCompile(`^/v2/(.+)/tags/list$`)
)

// handler speaks the reading half of the registry's protocol, version 2.
type handler struct{ store *store }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Docker-Distribution-Api-Version", "registry/2.0")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		refuse(w, http.StatusMethodNotAllowed, "UNSUPPORTED", "this registry can only be read")
		return
	}
	if match := manifestPath.FindStringSubmatch(r.URL.Path); match != nil {
		h.manifest(w, r, match[1], match[2])
	} else if match := blobPath.FindStringSubmatch(r.URL.Path); match != nil {
		h.blob(w, r, match[2])
	} else if match := tagsPath.FindStringSubmatch(r.URL.Path); match != nil {
		h.tags(w, match[1])
	} else if r.URL.Path == "/v2" || r.URL.Path == "/v2/" {
		writeJSON(w, http.StatusOK, struct{}{})
	} else {
		refuse(w, http.StatusNotFound, "NAME_UNKNOWN", "no such page")
	}
}

func (h handler) manifest(w http.ResponseWriter, r *http.Request, name, reference string) {
	content := h.store.current()
	digest := reference
	if !strings.HasPrefix(reference, "sha256:") {
		digest = content.tags[name+":"+reference]
	}
	text, found := content.manifests[digest]
	if !found {
		refuse(w, http.StatusNotFound, "MANIFEST_UNKNOWN", "no image "+name+":"+reference)
		return
	}
	serve(w, r, manifestType, digest, bytes.NewReader(text))
}

func (h handler) blob(w http.ResponseWriter, r *http.Request, digest string) {
	at, found := h.store.current().blobs[digest]
	if !found {
		refuse(w, http.StatusNotFound, "BLOB_UNKNOWN", "no blob "+digest)
		return
	}
	file, err := os.Open(at.file)
	if err != nil {
		refuse(w, http.StatusNotFound, "BLOB_UNKNOWN", "the archive is gone")
		return
	}
	defer file.Close()
	serve(w, r, "application/octet-stream", digest, io.NewSectionReader(file, at.offset, at.size))
}

func (h handler) tags(w http.ResponseWriter, name string) {
	tags := []string{}
	for reference := range h.store.current().tags {
		if strings.HasPrefix(reference, name+":") {
			tags = append(tags, strings.TrimPrefix(reference, name+":"))
		}
	}
	if len(tags) == 0 {
		refuse(w, http.StatusNotFound, "NAME_UNKNOWN", "no image "+name)
		return
	}
	sort.Strings(tags)
	writeJSON(w, http.StatusOK, map[string]interface{}{"name": name, "tags": tags})
}

func serve(w http.ResponseWriter, r *http.Request, mediaType, digest string, body io.ReadSeeker) {
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("Docker-Content-Digest", digest)
	w.Header().Set("Etag", `"`+digest+`"`)
	http.ServeContent(w, r, "", time.Time{}, body)
}

func refuse(w http.ResponseWriter, status int, code, message string) {
	writeJSON(w, status, map[string]interface{}{"errors": []map[string]string{{"code": code, "message": message}}})
}

func writeJSON(w http.ResponseWriter, status int, value interface{}) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}
