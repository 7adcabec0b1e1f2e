# shellcheck shell=bash
# How a build tells what it is doing: lines for people, a JSON file for programs.

started_at=$(date -u +%Y-%m-%dT%H:%M:%SZ)
image='' kubernetes='' stage_id=start stage_number=0 stage_start=0 stage_share=0 stage_runs=1 stage_run=0 last_told=-1
child=

note() {
  echo "$*"
}

json() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/ }
  printf '"%s"' "${text//$'\t'/ }"
}

# report STATE PERCENT MESSAGE: atomically, so that a reader never sees half a file
report() {
  [ -n "$status_file" ] || return 0
  mkdir -p "${status_file%/*}"
  printf '{"state":%s,"stage":%s,"step":%d,"steps":%d,"percent":%d,"startedAt":%s,"updatedAt":%s,"image":%s,"flavour":%s,"kubernetes":%s,"message":%s,"log":%s}\n' \
    "$(json "$1")" "$(json "$stage_id")" "$stage_number" "${#stages[@]}" "$2" "$(json "$started_at")" \
    "$(json "$(date -u +%Y-%m-%dT%H:%M:%SZ)")" "$(json "$image")" "$(json "$flavour")" "$(json "$kubernetes")" \
    "$(json "$3")" "$(json "$log")" >"$status_file.new.$BASHPID"
  mv -f "$status_file.new.$BASHPID" "$status_file"
}

# stage ID [RUNS]: the next part of the build, and how many commands it runs. The shares of all parts add up to 100.
stage() {
  local entry
  stage_id=$1 stage_runs=${2:-1} stage_run=0 stage_number=0 stage_start=0
  for entry in "${stages[@]}"; do
    stage_number=$((stage_number + 1))
    stage_share=${entry#*:}
    [ "${entry%:*}" = "$stage_id" ] && break
    stage_start=$((stage_start + stage_share))
  done
  last_told=-1
  [ "$stage_id" = 'done' ] || tell 0
}

# tell PERMILLE: how much of the running command is done
tell() {
  local percent=$((stage_start + stage_share * (stage_run * 1000 + $1) / stage_runs / 1000))
  ((percent > last_told)) || return 0
  if ((last_told < 0 || percent / 5 != last_told / 5)); then
    printf '[%3d %%] %s\n' "$percent" "$stage_id"
  fi
  last_told=$percent
  report building "$percent" ""
}

# Reads a command's output into the log and tells its progress: by Docker's steps, or by packages in the long compile.
follow() {
  local line compiled=0
  shopt -s extglob
  while IFS= read -r line; do
    line=${line//$'\e['*([0-9;])m/} # Docker colours what a build writes to its standard error
    printf '%s\n' "$line" >>"$log"
    if [ "$stage_id" = kubernetes-compile ]; then
      [[ $line =~ ^[a-z0-9.]+(/[A-Za-z0-9._~-]+)*$ ]] || continue
      compiled=$((compiled + 1))
      tell $((compiled < packages_to_compile ? 1000 * compiled / packages_to_compile : 999))
    elif [[ $line =~ ^Step\ ([0-9]+)/([0-9]+) ]]; then
      tell $((1000 * (BASH_REMATCH[1] - 1) / BASH_REMATCH[2]))
    fi
  done
}

# run COMMAND…: in a process group of its own, so that an interrupt ends all of it
run() {
  set -m
  {
    set -o pipefail
    "$@" 2>&1 9>&- | follow
  } &
  child=$!
  set +m
  wait "$child" || {
    local result=$?
    child=
    failed "$*" "$result"
  }
  child=
  stage_run=$((stage_run + 1))
}

failed() {
  trap - INT TERM
  report failed "$((last_told < 0 ? 0 : last_told))" "The stage $stage_id failed. The log says why; run docker/build again after mending it."
  {
    echo
    tail -n 15 "$log"
    echo
    echo "The stage '$stage_id' failed (exit $2): ${1%% *}"
    echo "The whole log: $log"
    echo "If the network was the cause, run docker/build again: finished steps are kept."
  } >&2
  exit 1
}

interrupted() {
  trap - INT TERM
  [ -z "$child" ] || kill -- "-$child" 2>/dev/null || true
  report failed "$((last_told < 0 ? 0 : last_told))" "The build was interrupted. Run docker/build again: finished steps are kept."
  echo "Interrupted. Finished steps are kept; run docker/build again to go on." >&2
  exit 130
}

no_docker() {
  report failed 0 "Docker does not answer. Start the Docker daemon and run docker/build again."
  echo "Docker does not answer: $1" >&2
  echo "Start it ('systemctl start docker', or 'dockerd' where there is no init system) and run docker/build again." >&2
  exit 1
}
