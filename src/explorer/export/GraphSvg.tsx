/**
 * The drawn graph as SVG 1.1 with real text, which a reader can search, copy and translate. Labels keep the direction of their
 * own script; the footer has that of the page. React escapes text and attributes; `xmlText` removes what XML forbids.
 */
import type { ReactNode } from 'react';
import type { DrawnEdge, Scene } from '../graph/graph-handle.ts';
import { type DrawnLabel, GROUND_OPACITY } from '../graph/drawn-label.ts';
import { type Head, HEAD_PATHS } from '../graph/heads.ts';
import { DASHES, type Palette, type ShapeName } from '../graph/palette.ts';
import { rounded, shapePath } from '../graph/shape-path.ts';
import { FONT } from '../graph/graph-style.ts';
import type { Language } from '../state/view.ts';
import { directionOf, withoutIsolates } from '../text/direction.ts';
import { FOOTER_MIN_WIDTH, layoutFooter, type PathMark, type TextMark } from './footer-layout.ts';
import type { Footer } from './footer.ts';
import { DenialBar, SignSvg } from './SignSvg.tsx';
import { xmlText } from './xml-text.ts';

const MARGIN = 40;

export interface ImageOptions {
  readonly palette: Palette;
  readonly language: Language;
  readonly footer: Footer;
}

interface PictureOptions extends Omit<ImageOptions, 'footer'> {
  /** Null: the picture alone, without a title, legend and sources below it. */
  readonly footer: Footer | null;
}

export function GraphSvg({ scene, options }: { readonly scene: Scene; readonly options: PictureOptions }): ReactNode {
  const { palette, language, footer } = options;
  const inner = {
    width: footer === null ? scene.box.width : Math.max(scene.box.width, FOOTER_MIN_WIDTH),
    height: scene.box.height,
  };
  const width = Math.ceil(inner.width + 2 * MARGIN);
  const below =
    footer === null ? { marks: [], height: -MARGIN } : layoutFooter(footer, { palette, language, width: inner.width });
  const height = Math.ceil(inner.height + 3 * MARGIN + below.height);
  const dx = rounded(MARGIN - scene.box.x + (inner.width - scene.box.width) / 2);
  const dy = rounded(MARGIN - scene.box.y);
  const ends = scene.edges.flatMap(({ colour, arrowFill, arrow, backArrow }) =>
    [arrow, backArrow].flatMap((head) => (head === 'none' ? [] : [{ colour, arrowFill, head }])),
  );
  const heads = [...new Map(ends.map((end) => [headOf(end), end])).values()];
  const names = new Map(scene.nodes.map((node) => [node.id, oneLine(node.label)]));
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
      xmlLang={language}
      role="img"
    >
      {footer !== null && (
        <>
          <title>{xmlText(footer.title)}</title>
          <desc>{xmlText([footer.line, ...footer.sources].join('\n'))}</desc>
        </>
      )}
      <defs>
        {heads.map((end) => (
          <ArrowHead key={headOf(end)} end={end} ground={palette.ground} />
        ))}
      </defs>
      <rect width={width} height={height} fill={palette.ground} />
      <g transform={`translate(${dx} ${dy})`}>
        {scene.edges.map((edge) => (
          <Edge key={edge.id} edge={edge} names={names} />
        ))}
        {scene.edges.map((edge) => edge.line === 'DENIED' && <DenialBar key={edge.id} edge={edge} />)}
        {/* A stack: behind a group lies another of its form. */}
        {scene.nodes
          .filter(({ members }) => members !== null)
          .map(({ id, shape, x, y, size, fill, line }) => (
            <path
              key={id}
              d={shapePath(shape as ShapeName, { x: x + STACK, y: y - STACK }, size / 2)}
              fill={fill}
              stroke={line}
              strokeWidth={2}
              strokeLinejoin="round"
              opacity={0.6}
            />
          ))}
        {scene.nodes.map(({ id, shape, x, y, size, fill, line }) => (
          <path
            key={id}
            d={shapePath(shape as ShapeName, { x, y }, size / 2)}
            fill={fill}
            stroke={line}
            strokeWidth={2}
            strokeLinejoin="round"
          />
        ))}
        {scene.labels.map((label) => (
          <Label key={`${label.kind} ${label.of}`} label={label} palette={palette} />
        ))}
        {scene.signs.map((sign) => (
          <SignSvg key={sign.of} sign={sign} palette={palette} />
        ))}
      </g>
      <g transform={`translate(${MARGIN} ${rounded(inner.height + 2 * MARGIN)})`}>
        {/* The marks never change their order. */}
        {below.marks.map((mark, index) => (
          <Mark key={index} mark={mark} />
        ))}
      </g>
    </svg>
  );
}

/** As in graph-style.ts. */
const STACK = 5;

/** An end of a line. */
interface End extends Pick<DrawnEdge, 'colour' | 'arrowFill'> {
  readonly head: Exclude<Head, 'none'>;
}

/** The id of an arrow. */
function headOf({ colour, head, arrowFill }: End): string {
  return `${head}-${arrowFill}-${colour.replace('#', '')}`;
}

/** The arrow of a plan is hollow: it hides the line behind it. What is denied ends in a bar. */
function ArrowHead({ end, ground }: { readonly end: End; readonly ground: string }): ReactNode {
  const { colour, head, arrowFill } = end;
  return (
    <marker
      id={headOf(end)}
      markerWidth={9}
      markerHeight={9}
      refX={8}
      refY={4.5}
      orient="auto-start-reverse"
      markerUnits="userSpaceOnUse"
    >
      <path
        d={HEAD_PATHS[head]}
        fill={arrowFill === 'hollow' ? ground : colour}
        stroke={colour}
        strokeWidth={arrowFill === 'hollow' ? 1 : 0}
      />
    </marker>
  );
}

function Edge({ edge, names }: { readonly edge: DrawnEdge; readonly names: ReadonlyMap<string, string> }): ReactNode {
  const from = names.get(edge.source) ?? edge.source;
  const to = names.get(edge.target) ?? edge.target;
  return (
    <path
      d={edgePath(edge)}
      fill="none"
      stroke={edge.colour}
      strokeWidth={rounded(edge.width)}
      strokeDasharray={DASHES[edge.line].join(' ') || undefined}
      strokeLinecap={edge.line === 'ALLEGED' ? 'round' : undefined}
      markerEnd={edge.arrow === 'none' ? undefined : `url(#${headOf({ ...edge, head: edge.arrow })})`}
      markerStart={edge.backArrow === 'none' ? undefined : `url(#${headOf({ ...edge, head: edge.backArrow })})`}
    >
      <title>{xmlText(`${from} · ${oneLine(edge.label)} · ${to}`)}</title>
    </path>
  );
}

function edgePath({ start, end, controls }: DrawnEdge): string {
  const at = (point: { x: number; y: number }): string => `${rounded(point.x)} ${rounded(point.y)}`;
  const [first, second] = controls;
  if (first === undefined) return `M${at(start)} L${at(end)}`;
  if (second === undefined) return `M${at(start)} Q${at(first)} ${at(end)}`;
  return `M${at(start)} L${[...controls, end].map(at).join(' L')}`;
}

/** The lines of a label, on the ground that hides what is behind it. */
function Label({ label, palette }: { readonly label: DrawnLabel; readonly palette: Palette }): ReactNode {
  const { kind, text, x, y, width, height, size, weight, ring } = label;
  const lines = text.split('\n').map(withoutIsolates);
  const step = height / lines.length;
  return (
    <>
      <rect
        x={rounded(x)}
        y={rounded(y)}
        width={rounded(width)}
        height={rounded(height)}
        rx={rounded(kind === 'count' ? height / 2 : 3)}
        fill={palette.ground}
        fillOpacity={GROUND_OPACITY[kind]}
        stroke={ring ?? 'none'}
      />
      <text textAnchor="middle" fontSize={rounded(size)} fontWeight={weight} fill={palette.ink}>
        {lines.map((line, index) => (
          <tspan
            key={index}
            x={rounded(x + width / 2)}
            y={rounded(y + step * (index + 0.5) + size * 0.35)}
            direction={directionOf(line)}
            unicodeBidi="embed"
          >
            {xmlText(line)}
          </tspan>
        ))}
      </text>
    </>
  );
}

function Mark({ mark }: { readonly mark: TextMark | PathMark }): ReactNode {
  if (mark.kind === 'path') {
    return (
      <path
        d={mark.path}
        fill={mark.fill}
        stroke={mark.stroke}
        strokeWidth={mark.strokeWidth}
        strokeDasharray={mark.dashes.join(' ') || undefined}
        strokeLinecap={mark.lineCap}
        transform={mark.at && `translate(${mark.at.x} ${mark.at.y}) scale(${mark.at.scale})`}
      />
    );
  }
  return (
    <text
      x={mark.x}
      y={mark.y}
      direction={mark.direction}
      unicodeBidi="embed"
      textAnchor="start"
      fontSize={mark.size}
      fontWeight={mark.weight}
      fill={mark.fill}
    >
      {xmlText(mark.text)}
    </text>
  );
}

function oneLine(label: string): string {
  return label.split('\n').map(withoutIsolates).join(' ');
}
