/** What a box of a picture stands for. */
export type PictureLevel = 'layer' | 'service' | 'folder' | 'package' | 'module';

/** What is to be drawn. */
export interface PictureOptions {
  /** Default: layers where the config declares any, else services, else folders. */
  readonly level?: PictureLevel;
  /** A file, a folder, a layer or a service: only it and what is tied to it is drawn. */
  readonly focus?: string;
  /** How many levels of folders are opened. Default: until there are three boxes. */
  readonly depth?: number;
  /** Only what breaks a policy is drawn. */
  readonly violations?: boolean;
  /** Tests are drawn too. */
  readonly tests?: boolean;
}

/** A set of modules that is drawn as one. */
export interface Box {
  /** The layer's or service's name, or the path; unique in its picture. */
  readonly id: string;
  readonly label: string;
  /** `rest`: the modules that belong to no layer or service. */
  readonly kind: PictureLevel | 'rest';
  /** How many modules are in it. */
  readonly modules: number;
  /** It holds something of what the picture is about; false for its neighbours. */
  readonly focused: boolean;
}

/** All imports from the modules of one box to those of another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** How many. */
  readonly imports: number;
  /** None of them is there at run time. */
  readonly typeOnly: boolean;
  /** How many of them break a policy. */
  readonly violations: number;
  /** The policies that they break. */
  readonly against: readonly string[];
}

/** A graph, drawn together until a person can read it. */
export interface Picture {
  readonly level: PictureLevel;
  /** In the order of the layers or services, else of the paths. */
  readonly boxes: readonly Box[];
  /** In the order of the boxes. */
  readonly arrows: readonly Arrow[];
  /** The id of the box that a module is in; undefined for what is left out. */
  readonly groupOf: (path: string) => string | undefined;
  /** False when nothing of the project is what the focus names. */
  readonly isFocusFound: boolean;
  /** Test modules that were left out. */
  readonly testsLeftOut: number;
  /** The options that make it, as the command takes them: `--level folder --depth 2`. */
  readonly options: string;
}
