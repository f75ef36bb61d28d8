/**
 * FaceBank: a calibration app that behaves as the law asks unless a variant's switch says
 * otherwise.
 */
package org.example.facebank;
