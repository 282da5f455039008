"""The moment at L5/S1 from above against that from the forces under the feet, in squats of a real person.

    python benchmarks/bench_load_from_below.py ../shared/mocap

From above it is what trunk, head and arms need; from below what the ground gives, less what pelvis and legs
need. Both use the same markers and segment masses: where they differ, the centre of mass does not lie over
the force.
"""

import argparse
import sys
from pathlib import Path

import numpy as np

import hiphinge

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from ground import both_moments, columns, weighed

#: Seconds at both ends, where smoothing has one side only.
EDGE_S = 0.3
#: Seconds of the walk in which no foot stands beside the plates.
ON_PLATES_S = (0.3, 1.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    session = hiphinge.analyze(folder / "person4_squats.trc")
    forces = columns(folder / "person4_squats_forces.mot")
    body = weighed(forces)
    found = both_moments(session.motion, forces, body)
    inside = (found.time_s > EDGE_S) & (found.time_s < found.time_s[-1] - EDGE_S)
    alike = np.corrcoef(found.above_nm[inside], found.below_nm[inside])[0, 1]
    still = 100 * found.ahead_m[found.time_s < session.reps[0].start_s].mean()
    print(f"correlation {alike:.3f}, mass before the force in standing {still:.1f} cm")
    for rep in session.reps:
        rows = inside & (found.time_s >= rep.start_s) & (found.time_s <= rep.end_s)
        peaks = f"{found.above_nm[rows].max():.0f} from above, {found.below_nm[rows].max():.0f} from below"
        print(f"repetition {rep.number}: peak {peaks}, N m")
    walk = both_moments(
        hiphinge.read(folder / "person4_walk.trc"), columns(folder / "person4_walk_forces.mot"), body
    )
    apart = (walk.above_nm - walk.below_nm)[(walk.time_s > ON_PLATES_S[0]) & (walk.time_s < ON_PLATES_S[1])]
    print(f"walking: {apart.mean():.1f} N m higher from above, scatter {apart.std():.1f}")


if __name__ == "__main__":
    main()
