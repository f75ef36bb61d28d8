"""The peer of org.facecert.face.picture.FaceSpeed: OpenCV's cascades LBP frontal face and Haar frontal face alt, both of which have to
see a face. Needs Debian's python3-opencv and opencv-data. Prints processor milliseconds a picture, reading apart from deciding.

    /usr/bin/python3 haar-lbp.py FOLDER
"""

import pathlib
import sys
import time

import cv2

SIDE, NEIGHBOURS, SMALLEST, SCALE, ROUNDS = 640, 6, (28, 28), 1.1, 3
DATA = "/usr/share/opencv4/"
TURNS = [cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE]

cv2.setNumThreads(1)
lbp = cv2.CascadeClassifier(DATA + "lbpcascades/lbpcascade_frontalface.xml")
alt = cv2.CascadeClassifier(DATA + "haarcascades/haarcascade_frontalface_alt.xml")


def sees(cascade, picture):
    return len(cascade.detectMultiScale(picture, SCALE, NEIGHBOURS, 0, SMALLEST)) > 0


def gated(picture):
    return sees(lbp, picture) and sees(alt, picture)


def both(picture):
    first = sees(lbp, picture)
    return sees(alt, picture) and first


def turned(rule):
    return lambda p: rule(p) or any([rule(cv2.rotate(p, turn)) for turn in TURNS])


def read(file):
    picture = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
    if picture is None:
        return None
    share = SIDE / max(picture.shape)
    if share < 1:
        picture = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return cv2.equalizeHist(picture)


RULES = {
    "upright, Haar where LBP saw one": gated,
    "upright, both always": both,
    "four orientations, Haar where LBP saw one": turned(gated),
    "four orientations, both always": turned(both),
}

files = sorted(f for f in pathlib.Path(sys.argv[1]).rglob("*") if f.is_file())
for _ in range(ROUNDS):
    began = time.process_time()
    pictures = [p for p in map(read, files) if p is not None]
    print("%d pictures; reading %.2f ms" % (len(pictures), (time.process_time() - began) * 1000 / len(pictures)))
    for name, rule in RULES.items():
        began = time.process_time()
        faces = sum(1 for p in pictures if rule(p))
        print("  %-42s %7.2f ms, %d with a face" % (name, (time.process_time() - began) * 1000 / len(pictures), faces))
