package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// directories makes and removes volumes' directories below one root, and touches nothing else.
type directories struct{ root string }

func (d directories) path(volume, namespace, claim string) string {
	return filepath.Join(d.root, volume+"_"+namespace+"_"+claim)
}

// create opens the directory for everyone, since pods run as any user.
func (d directories) create(path string) error {
	if err := os.MkdirAll(path, 0o777); err != nil {
		return err
	}
	return os.Chmod(path, 0o777)
}

// remove trusts no path it is given: PersistentVolumes can be written by hand.
func (d directories) remove(path, volume string) error {
	name := filepath.Base(path)
	if path != filepath.Join(d.root, name) || !strings.HasPrefix(name, volume+"_") {
		return fmt.Errorf("expected a directory %s_… directly in %s, found %s: remove it by hand", volume, d.root, path)
	}
	return os.RemoveAll(path)
}
