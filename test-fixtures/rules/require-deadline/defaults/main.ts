import axios from 'axios';

axios.defaults.timeout = 5_000;
