package org.facecert.traffic.capture;

/** What all dialogues of a capture have in common. */
record DialogueParts(CaptureListener listener, HeldBodies bodies, KeyLog keys, PacketClock clock) {}
