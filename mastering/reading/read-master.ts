import { stat } from 'node:fs/promises';
import { registerMediabunnyServer } from '@mediabunny/server';
import {
	ALL_FORMATS,
	AudioSampleSink,
	FilePathSource,
	FLAC,
	Input,
	WAVE,
	type InputAudioTrack
} from 'mediabunny';
import { AV_LOG_QUIET, Log } from 'node-av';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import { MasteringFault } from '../fault';
import { shown } from '../files';
import { resampled } from './resample';
import { waveLength } from './wave-length';

/**
 * Reads a master as stereo PCM at 48 kHz, in 32-bit float; mono goes to both channels.
 * @throws MasteringFault when it is empty, cut short, damaged, without sound, or not mono or stereo.
 */
export async function readMaster(path: string): Promise<StereoPcm> {
	const { size } = await statOf(path);
	if (size === 0) throw new MasteringFault(`${shown(path)} is empty; export it again.`);
	registerMediabunnyServer();
	Log.setLevel(AV_LOG_QUIET);
	const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
	try {
		const track = await soundOf(input, path);
		await refuseTruncated(path);
		const channels = await decoded(track, path);
		const [left, right = left] = channels;
		if (!left || !right)
			throw new MasteringFault(`${shown(path)} has no channels; export it again.`);
		const rate = track.sampleRate;
		return rate === sampleRate ? { left, right } : resampled({ left, right }, rate);
	} finally {
		input.dispose();
	}
}

async function statOf(path: string): Promise<{ size: number }> {
	try {
		const found = await stat(path);
		if (!found.isFile()) {
			throw new MasteringFault(`${shown(path)} is no file; put the recording itself there.`);
		}
		return found;
	} catch (error) {
		if (error instanceof MasteringFault) throw error;
		throw new MasteringFault(`${shown(path)} can't be read; check that it is there and readable.`);
	}
}

async function soundOf(input: Input, path: string): Promise<InputAudioTrack> {
	let format;
	try {
		format = await input.getFormat();
	} catch {
		throw new MasteringFault(`${shown(path)} is neither WAV nor FLAC inside; export it again.`);
	}
	let track;
	try {
		track = await input.getPrimaryAudioTrack();
		if (!track && (await input.getPrimaryVideoTrack())) {
			throw new MasteringFault(`${shown(path)} has a picture but no sound; export the sound.`);
		}
	} catch (error) {
		if (error instanceof MasteringFault) throw error;
		throw damaged(path);
	}
	if (format !== WAVE && format !== FLAC) {
		throw new MasteringFault(
			`${shown(path)} is ${format.name} inside, not WAV or FLAC; export it again.`
		);
	}
	if (!track) throw new MasteringFault(`${shown(path)} has no sound in it; export it again.`);
	const { numberOfChannels } = track;
	if (numberOfChannels !== 1 && numberOfChannels !== 2) {
		throw new MasteringFault(
			`${shown(path)} has ${numberOfChannels} channels; export it in mono or stereo.`
		);
	}
	return track;
}

async function refuseTruncated(path: string): Promise<void> {
	const length = await waveLength(path);
	if (!length || length.heldBytes >= length.promisedBytes) return;
	throw cutShort(path, length.heldBytes / length.promisedBytes);
}

async function decoded(track: InputAudioTrack, path: string): Promise<Float32Array[]> {
	const pieces = Array.from({ length: track.numberOfChannels }, (): Float32Array[] => []);
	let frames = 0;
	try {
		for await (const sample of new AudioSampleSink(track).samples()) {
			for (const [planeIndex, piece] of pieces.entries()) {
				const plane = new Float32Array(sample.numberOfFrames);
				sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
				piece.push(plane);
			}
			frames += sample.numberOfFrames;
			sample.close();
		}
	} catch {
		throw damaged(path);
	}
	const promised = Math.round(((await track.getDurationFromMetadata()) ?? 0) * track.sampleRate);
	if (frames < promised) throw cutShort(path, frames / promised);
	if (frames === 0) throw new MasteringFault(`${shown(path)} holds no sound; export it again.`);
	return pieces.map((planes) => joined(planes, frames));
}

function joined(planes: readonly Float32Array[], frames: number): Float32Array {
	const channel = new Float32Array(frames);
	let at = 0;
	for (const plane of planes) {
		channel.set(plane, at);
		at += plane.length;
	}
	return channel;
}

function damaged(path: string): MasteringFault {
	return new MasteringFault(`${shown(path)} is damaged; export it again.`);
}

function cutShort(path: string, share: number): MasteringFault {
	return new MasteringFault(
		`${shown(path)} is cut short: it holds ${Math.floor(share * 100)} % of what its header promises; export it again.`
	);
}
