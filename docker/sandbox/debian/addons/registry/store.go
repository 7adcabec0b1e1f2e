package registry

import (
	"log"
	"os"
	"path/filepath"
	"sync"
	"time"
)

type version struct {
	size     int64
	modified time.Time
}

// store knows the archives of one folder, and looks into a file again only when it has changed.
type store struct {
	folder string

	mutex    sync.Mutex
	versions map[string]version
	archives map[string]content
	all      content
}

func newStore(folder string) *store {
	return &store{folder: folder, versions: map[string]version{}, archives: map[string]content{}, all: newContent()}
}

// current returns everything that the folder holds at this moment. The result is never changed afterwards.
func (s *store) current() content {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	files, _ := filepath.Glob(filepath.Join(s.folder, "*.tar"))
	present := map[string]bool{}
	changed := false
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			continue
		}
		present[file] = true
		seen := version{info.Size(), info.ModTime()}
		if s.versions[file] == seen {
			continue
		}
		changed = true
		s.versions[file] = seen
		delete(s.archives, file)
		if found, err := readArchive(file); err != nil {
			log.Print(err)
		} else {
			s.archives[file] = found
		}
	}
	for file := range s.versions {
		if !present[file] {
			changed = true
			delete(s.versions, file)
			delete(s.archives, file)
		}
	}
	if changed {
		s.merge(files)
	}
	return s.all
}

func (s *store) merge(files []string) {
	s.all = newContent()
	for _, file := range files {
		if found, present := s.archives[file]; present {
			s.all.add(found)
		}
	}
}
